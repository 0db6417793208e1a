package dev.ringback.task.allocation;

import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.event.TaskAllocated;
import dev.ringback.platform.ids.Ids;
import dev.ringback.platform.outbox.Outbox;
import dev.ringback.platform.sql.Columns;
import dev.ringback.platform.sql.Instants;
import dev.ringback.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Gives open tasks to owners, or takes them back; one statement whatever their number, the history in it, the events in another. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Owners {

    /** An appointment that nobody has fallen back on goes with the task. */
    private static final String GIVE = """
            WITH given AS (SELECT * FROM unnest(?::uuid[], ?::uuid[], ?::text[]) AS g (id, task_id, agent_id)),
            before AS (SELECT g.*, t.owner_agent_id AS previous FROM given g JOIN task t ON t.id = g.task_id),
            changed AS (
                UPDATE task t
                SET owner_agent_id = b.agent_id, allocated_on = CASE WHEN b.agent_id IS NULL THEN NULL ELSE ?::date END,
                    version = t.version + 1,
                    appointment_agent_id = CASE WHEN t.appointment_at IS NULL THEN NULL ELSE b.agent_id END
                FROM before b
                WHERE t.id = b.task_id AND t.state <> 'CLOSED' AND (b.agent_id IS NULL OR b.agent_id IS DISTINCT FROM t.excluded_agent_id)
                RETURNING t.id, t.version, t.program_id, t.purpose, t.customer_id, t.owner_agent_id, t.org_unit_id, b.previous, b.id AS row_id),
            ready AS (
                UPDATE task_ready r SET owner_agent_id = c.owner_agent_id
                FROM changed c WHERE r.task_id = c.id AND (r.appointment_at IS NULL OR r.fallback_at IS NOT NULL)),
            history AS (
                INSERT INTO task_allocation (id, task_id, kind, batch_id, from_agent_id, to_agent_id, reason, done_by, done_at)
                SELECT row_id, id, ?, ?, previous, owner_agent_id, ?, ?, ? FROM changed)
            SELECT * FROM changed
            """;

    private final Sql sql;
    private final Outbox outbox;
    private final BusinessClock clock;

    Owners(Sql sql, Outbox outbox, BusinessClock clock) {
        this.sql = sql;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Why tasks change hands. */
    enum Kind {
        ALLOCATED,
        TRANSFERRED,
        RECLAIMED
    }

    /**
     * A change of hands.
     *
     * @param batchId names what was done together
     * @param reason why, numbers masked
     * @param by who did it
     */
    record Change(Kind kind, UUID batchId, String reason, String by) {}

    /** A task and its new owner; null to take it back. */
    record Given(UUID taskId, @Nullable String agentId) {}

    /**
     * Gives tasks away; their ready or lease rows are locked.
     *
     * @return those that changed hands
     */
    List<UUID> give(List<Given> given, Change change) {
        if (given.isEmpty()) {
            return List.of();
        }
        record Row(UUID id, Given given) {}
        List<Row> rows = given.stream().map(each -> new Row(Ids.next(), each)).toList();
        Instant now = clock.now();
        List<Outbox.Entry> events = sql.query(
                GIVE,
                (connection, statement) -> {
                    Columns.from(1, connection, statement, rows)
                            .uuids(Row::id)
                            .uuids(row -> row.given().taskId())
                            .texts(row -> row.given().agentId());
                    statement.setObject(4, clock.dateOf(now));
                    statement.setString(5, change.kind().name());
                    statement.setObject(6, change.batchId());
                    statement.setString(7, change.reason());
                    statement.setString(8, change.by());
                    statement.setObject(9, Instants.utc(now));
                },
                row -> new Outbox.Entry(
                        row.getString("id"),
                        row.getLong("version"),
                        new TaskAllocated(
                                row.getObject("id", UUID.class),
                                row.getString("program_id"),
                                row.getString("purpose"),
                                row.getObject("customer_id", UUID.class),
                                row.getString("owner_agent_id"),
                                row.getString("previous"),
                                row.getString("org_unit_id"),
                                change.kind().name(),
                                change.by(),
                                now)));
        outbox.appendAll(events);
        return events.stream()
                .map(event -> UUID.fromString(event.aggregateId()))
                .toList();
    }
}
