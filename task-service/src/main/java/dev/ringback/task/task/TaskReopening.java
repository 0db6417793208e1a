package dev.ringback.task.task;

import dev.ringback.platform.event.TaskReopened;
import dev.ringback.platform.outbox.Outbox;
import dev.ringback.platform.sql.Columns;
import dev.ringback.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Makes closed tasks ready again, with a TaskReopened event each. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class TaskReopening {

    /** Closed tasks stay with the number their customer had; a task that is to be called goes to the number the customer has. */
    private static final String REOPEN = """
            WITH open AS (
                UPDATE task t
                SET state = 'READY', version = t.version + 1, closed_at = NULL, closed_reason = NULL, barred_by = NULL,
                    appointment_at = NULL, appointment_agent_id = NULL, appointment_fallback_at = NULL,
                    customer_id = COALESCE(c.merged_into, c.id), contact_id = c.contact_id
                FROM unnest(?::uuid[], ?::timestamptz[], ?::timestamptz[], ?::uuid[], ?::text[])
                         AS g (task_id, not_before, over_at, call_id, previous_reason),
                     customer c
                WHERE t.id = g.task_id AND c.id = t.customer_id AND t.state = 'CLOSED'
                RETURNING t.*, g.not_before, g.over_at, g.call_id, g.previous_reason),
            ready AS (
                INSERT INTO task_ready (task_id, program_id, contact_id, customer_id, business, owner_agent_id, org_unit_id, excluded_agent_id,
                                        attempts, fencing_token, base_not_before, not_before, due_at, priority)
                SELECT id, program_id, contact_id, customer_id, business, owner_agent_id, org_unit_id, excluded_agent_id, attempts, fencing_token,
                       not_before, not_before, over_at, priority
                FROM open)
            SELECT id, version, program_id, purpose, customer_id, owner_agent_id, org_unit_id, call_id, previous_reason FROM open
            """;

    private final Sql sql;
    private final Outbox outbox;

    TaskReopening(Sql sql, Outbox outbox) {
        this.sql = sql;
        this.outbox = outbox;
    }

    /**
     * A closed task, locked, that is to be called again.
     *
     * @param notBefore from when on
     * @param dueAt first instant after its due date
     * @param callId the call that was corrected
     * @param previousReason why it was closed
     */
    public record Reopening(UUID taskId, Instant notBefore, Instant dueAt, UUID callId, CloseReason previousReason) {}

    /** Makes them ready; their dials and tokens count on. */
    public void reopen(List<Reopening> reopenings, Instant at) {
        if (reopenings.isEmpty()) {
            return;
        }
        outbox.appendAll(sql.query(
                REOPEN,
                (connection, statement) -> Columns.from(1, connection, statement, reopenings)
                        .uuids(Reopening::taskId)
                        .texts(Reopening::notBefore)
                        .texts(Reopening::dueAt)
                        .uuids(Reopening::callId)
                        .texts(Reopening::previousReason),
                row -> entry(row, at)));
    }

    private static Outbox.Entry entry(ResultSet row, Instant at) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Outbox.Entry(
                id.toString(),
                row.getLong("version"),
                new TaskReopened(
                        id,
                        row.getString("program_id"),
                        row.getString("purpose"),
                        row.getObject("customer_id", UUID.class),
                        row.getString("owner_agent_id"),
                        row.getString("org_unit_id"),
                        row.getObject("call_id", UUID.class),
                        row.getString("previous_reason"),
                        at));
    }
}
