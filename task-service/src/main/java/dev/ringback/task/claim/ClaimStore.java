package dev.ringback.task.claim;

import dev.ringback.platform.event.TaskClaimed;
import dev.ringback.platform.outbox.Outbox;
import dev.ringback.platform.sql.Columns;
import dev.ringback.platform.sql.Instants;
import dev.ringback.platform.sql.Sql;
import dev.ringback.task.program.TaskChannel;
import dev.ringback.task.protection.ContactHistory;
import dev.ringback.task.protection.ContactStates;
import dev.ringback.task.rejection.Rejections;
import dev.ringback.task.task.ReadyTable.PutBack;
import dev.ringback.task.task.ReadyTask;
import dev.ringback.task.task.SubjectView;
import dev.ringback.task.task.TaskClosing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Writes what a round of a claim decided, in one statement whatever its size, and the events in another; what protection rejected takes a third. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class ClaimStore {

    private static final String WRITE = """
            WITH granted AS (SELECT * FROM unnest(?::uuid[]) AS g (task_id)),
            gone AS (
                DELETE FROM task_ready r USING granted g WHERE r.task_id = g.task_id
                RETURNING r.task_id, r.program_id, r.contact_id, r.customer_id, r.business, r.fencing_token + 1 AS fencing_token,
                          r.base_not_before, r.due_at, r.appointment_at),
            lease AS (
                INSERT INTO task_lease (task_id, program_id, contact_id, customer_id, business, agent_id, fencing_token, state, expires_at,
                                        base_not_before, due_at, appointment_at)
                SELECT task_id, program_id, contact_id, customer_id, business, ?, fencing_token, 'LEASED', ?, base_not_before, due_at, appointment_at
                FROM gone),
            parked AS (
                UPDATE task_ready r SET not_before = p.not_before
                FROM unnest(?::uuid[], ?::timestamptz[]) AS p (task_id, not_before) WHERE r.task_id = p.task_id),
            state AS (
                UPDATE contact_state s SET history = h.history::jsonb
                FROM unnest(?::uuid[], ?::text[]) AS h (contact_id, history) WHERE s.contact_id = h.contact_id)
            UPDATE task t SET state = 'LEASED', fencing_token = g.fencing_token, version = t.version + 1
            FROM gone g, customer c, contact k
            WHERE t.id = g.task_id AND c.id = t.customer_id AND k.id = t.contact_id
            RETURNING t.id, t.version, t.fencing_token, t.program_id, t.purpose, t.business, t.customer_id, c.name, k.masked,
                      t.subject_kind, t.subject_id, t.subject_external_id, t.opens_on, t.due_on, t.attempts, t.questions, t.priority,
                      t.appointment_at,
                      coalesce((SELECT v.terms ->> 'channel' FROM program_version v
                                WHERE v.program_id = t.program_id AND v.version = t.program_version), 'PHONE') AS channel
            """;

    private final Sql sql;
    private final Outbox outbox;
    private final TaskClosing closing;
    private final Rejections rejections;

    ClaimStore(Sql sql, Outbox outbox, TaskClosing closing, Rejections rejections) {
        this.sql = sql;
        this.outbox = outbox;
        this.closing = closing;
        this.rejections = rejections;
    }

    /**
     * Writes what a round decided, and counts what protection rejected in it. All tasks and numbers are locked.
     *
     * @return the leases, in the order of the granted tasks
     */
    List<LeaseView> write(String agentId, Instant expiresAt, ClaimRound round, Instant now) {
        List<LeaseView> leases = write(agentId, expiresAt, round.granted(), round.parked(), round.changed());
        closing.close(round.closings(), now);
        rejections.note(round.rejections());
        return leases;
    }

    /**
     * Leases the granted tasks, parks the barred ones and stores the numbers' histories. All of them are locked.
     *
     * @return the leases, in the order of the granted tasks
     */
    List<LeaseView> write(
            String agentId,
            Instant expiresAt,
            List<ReadyTask> granted,
            List<PutBack> parked,
            Map<UUID, ContactHistory> histories) {
        List<Outbox.Entry> events = new ArrayList<>();
        Map<UUID, LeaseView> leases = new HashMap<>();
        sql.each(
                WRITE,
                (connection, statement) -> {
                    Columns.from(1, connection, statement, granted).uuids(ReadyTask::taskId);
                    statement.setString(2, agentId);
                    statement.setObject(3, Instants.utc(expiresAt));
                    Columns.from(4, connection, statement, parked)
                            .uuids(PutBack::taskId)
                            .texts(PutBack::notBefore);
                    Columns.from(6, connection, statement, histories.entrySet())
                            .uuids(Map.Entry::getKey)
                            .texts(entry -> ContactStates.json(entry.getValue()));
                },
                row -> {
                    LeaseView lease = read(row, expiresAt);
                    leases.put(lease.taskId(), lease);
                    events.add(new Outbox.Entry(
                            lease.taskId().toString(),
                            row.getLong("version"),
                            new TaskClaimed(lease.taskId(), agentId, lease.fencingToken(), expiresAt)));
                });
        outbox.appendAll(events);
        return granted.stream()
                .map(task -> Objects.requireNonNull(leases.get(task.taskId())))
                .toList();
    }

    private static LeaseView read(ResultSet row, Instant expiresAt) throws SQLException {
        return new LeaseView(
                row.getObject("id", UUID.class),
                row.getLong("fencing_token"),
                expiresAt,
                row.getString("program_id"),
                row.getString("purpose"),
                row.getString("business"),
                row.getObject("customer_id", UUID.class),
                row.getString("name"),
                row.getString("masked"),
                new SubjectView(
                        row.getString("subject_kind"),
                        row.getObject("subject_id", UUID.class),
                        row.getString("subject_external_id")),
                row.getObject("opens_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                row.getInt("attempts") + 1,
                List.of((String[]) row.getArray("questions").getArray()),
                row.getInt("priority"),
                Instants.readOrNull(row, "appointment_at"),
                TaskChannel.valueOf(row.getString("channel")));
    }
}
