package dev.ringback.task.allocation;

import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.ids.Ids;
import dev.ringback.platform.security.OrgScope;
import dev.ringback.platform.sql.Sql;
import dev.ringback.platform.text.FreeText;
import dev.ringback.task.claim.OpenTasks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Takes allocations back that are ten months old (GOV-3). The rule is read literally: an allocation of date D lasts to D + 10 months, cut to
 * the month's end, and is taken back on that date at the latest.
 */
@ApplicationScoped
class Reclaims {

    /** An allocation lasts so long (GOV-3). */
    static final int MONTHS = 10;

    private static final int MOST = 1_000;

    private final Sql sql;
    private final OpenTasks open;
    private final Owners owners;
    private final BusinessClock clock;

    Reclaims(Sql sql, OpenTasks open, Owners owners, BusinessClock clock) {
        this.sql = sql;
        this.open = open;
        this.owners = owners;
        this.clock = clock;
    }

    /** Takes back one batch for a supervisor, or says what it would be. */
    @Transactional
    ReclaimView reclaim(ReclaimRequest request, OrgScope scope, String by) {
        List<ReclaimView.Due> due = due(request.agentId(), request.programId(), scope);
        if (request.dry()) {
            return new ReclaimView(null, true, due);
        }
        UUID batch = Ids.next();
        Set<UUID> taken = new HashSet<>(takeBack(due, batch, FreeText.withoutNumbers(request.reason()), by));
        return new ReclaimView(
                batch,
                false,
                due.stream().filter(each -> taken.contains(each.taskId())).toList());
    }

    /**
     * Takes back one batch of all that is due.
     *
     * @return whether there may be more
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean sweep() {
        List<ReclaimView.Due> due = due(null, null, OrgScope.COMPANY);
        takeBack(due, Ids.next(), "ten months after the allocation (GOV-3)", "reclaim");
        return due.size() == MOST;
    }

    private List<UUID> takeBack(List<ReclaimView.Due> due, UUID batch, String reason, String by) {
        if (due.isEmpty()) {
            return List.of();
        }
        OpenTasks.Locked locked =
                open.lock(due.stream().map(ReclaimView.Due::taskId).toList());
        Set<UUID> still = new HashSet<>(locked.ready());
        locked.held().forEach(lease -> still.add(lease.taskId()));
        return owners.give(
                due.stream()
                        .filter(each -> still.contains(each.taskId()))
                        .map(each -> new Owners.Given(each.taskId(), null))
                        .toList(),
                new Owners.Change(Owners.Kind.RECLAIMED, batch, reason, by));
    }

    /** PostgreSQL adds months as G5 does: cut to the month's end. */
    private List<ReclaimView.Due> due(@Nullable String agent, @Nullable String program, OrgScope scope) {
        return sql.query(
                """
                SELECT t.id, t.owner_agent_id, t.allocated_on, (t.allocated_on + make_interval(months => %d))::date AS due_on
                FROM task t LEFT JOIN directory_agent a ON a.id = t.owner_agent_id
                WHERE t.allocated_on IS NOT NULL AND t.state <> 'CLOSED' AND t.owner_agent_id IS NOT NULL
                  AND t.allocated_on <= ? AND (t.allocated_on + make_interval(months => %d))::date <= ?
                  AND (?::text IS NULL OR t.owner_agent_id = ?) AND (?::text IS NULL OR t.program_id = ?)
                  AND (?::text[] IS NULL OR coalesce(t.org_unit_id, a.org_unit_id) IS NULL OR coalesce(t.org_unit_id, a.org_unit_id) = ANY (?))
                ORDER BY t.allocated_on, t.id LIMIT %d
                """.formatted(MONTHS, MONTHS, MOST),
                (connection, statement) -> {
                    LocalDate today = clock.today();
                    // Every allocation of an earlier day is looked at, no later one need be.
                    statement.setObject(1, today.minusMonths(MONTHS - 1));
                    statement.setObject(2, today);
                    statement.setString(3, agent);
                    statement.setString(4, agent);
                    statement.setString(5, program);
                    statement.setString(6, program);
                    String[] units = scope.asArray();
                    for (int i = 7; i <= 8; i++) {
                        if (units == null) {
                            statement.setNull(i, java.sql.Types.ARRAY);
                        } else {
                            statement.setArray(i, connection.createArrayOf("text", units));
                        }
                    }
                },
                row -> new ReclaimView.Due(
                        row.getObject("id", UUID.class),
                        row.getString("owner_agent_id"),
                        row.getObject("allocated_on", LocalDate.class),
                        row.getObject("due_on", LocalDate.class)));
    }
}
