package dev.ringback.task.dial;

import dev.ringback.platform.ids.Ids;
import dev.ringback.platform.sql.Instants;
import dev.ringback.platform.sql.Sql;
import dev.ringback.task.campaign.Script;
import dev.ringback.task.claim.ClaimConfig;
import dev.ringback.task.claim.Lease;
import dev.ringback.task.number.ProtectedNumber;
import dev.ringback.task.program.TaskChannel;
import dev.ringback.task.protection.HoursOverrideKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The ledger of dials and the log of shown numbers: rows are added and never changed. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class DialLedger {

    private static final String RECORD = """
            WITH dialled AS (
                UPDATE task SET state = 'DIALLED', attempts = attempts + 1,
                       appointment_at = NULL, appointment_agent_id = NULL, appointment_fallback_at = NULL
                WHERE id = ?
                RETURNING id, contact_id, customer_id, business, attempts, program_id, program_version),
            lease AS (UPDATE task_lease SET state = 'DIALLED', outcome_due_at = ? WHERE task_id = ?),
            exempt AS (
                INSERT INTO do_not_call_exemption (entry_id, attempt_id, contact_class, task_id, agent_id, dialled_at)
                SELECT entry_id, ?, ?, ?, ?, ? FROM unnest(?::uuid[]) AS e (entry_id))
            INSERT INTO dial_attempt (id, contact_id, customer_id, business, task_id, attempt, fencing_token, idempotency_key, agent_id,
                                      program_id, program_version, policy_version, dialled_at, hours_override, script_id, script_version,
                                      channel)
            SELECT ?, contact_id, customer_id, business, id, attempts, ?, ?, ?, program_id, program_version, ?, ?, ?, ?, ?,
                   coalesce((SELECT v.terms ->> 'channel' FROM program_version v
                             WHERE v.program_id = dialled.program_id AND v.version = dialled.program_version), 'PHONE')
            FROM dialled
            """;

    private static final String FIND = """
            SELECT d.id, d.task_id, d.contact_id, d.customer_id, d.agent_id, d.fencing_token, d.idempotency_key, d.attempt, d.program_id,
                   d.program_version, d.policy_version, d.dialled_at, d.hours_override, d.channel, d.script_id, d.script_version, t.purpose, t.business,
                   t.subject_kind, t.subject_id, t.opens_on, t.due_on, t.owner_agent_id, t.org_unit_id, t.questions, t.caller_number,
                   c.number_hash, c.number_enc, c.number_key_id,
                   c.masked
            FROM dial_attempt d JOIN task t ON t.id = d.task_id JOIN contact c ON c.id = d.contact_id
            WHERE d.task_id = ? AND d.fencing_token = ?
            """;

    private final Sql sql;
    private final ClaimConfig config;

    DialLedger(Sql sql, ClaimConfig config) {
        this.sql = sql;
        this.config = config;
    }

    /** Writes a dial under a locked lease with the do-not-call entries it was exempt from, and marks lease and task as dialled. */
    void record(Lease lease, String key, Admission admission, DialService.Means means, Instant at) {
        UUID attempt = Ids.next();
        sql.update(RECORD, (connection, statement) -> {
            statement.setObject(1, lease.taskId());
            statement.setObject(2, Instants.utc(at.plus(grace(means))));
            statement.setObject(3, lease.taskId());
            statement.setObject(4, attempt);
            statement.setString(5, admission.contactClass().name());
            statement.setObject(6, lease.taskId());
            statement.setString(7, lease.agentId());
            statement.setObject(8, Instants.utc(at));
            statement.setArray(
                    9, connection.createArrayOf("uuid", admission.exemptFrom().toArray()));
            statement.setObject(10, attempt);
            statement.setLong(11, lease.fencingToken());
            statement.setString(12, key);
            statement.setString(13, lease.agentId());
            statement.setString(14, admission.policyVersions());
            statement.setObject(15, Instants.utc(at));
            statement.setString(16, admission.byAppointment() ? HoursOverrideKind.APPOINTMENT.name() : null);
            Script script = admission.script();
            statement.setString(17, script == null ? null : script.id());
            statement.setObject(18, script == null ? null : script.version(), Types.INTEGER);
        });
    }

    private Duration grace(DialService.Means means) {
        return switch (means) {
            case CALL -> config.outcomeGrace();
            case MESSAGE -> config.receiptGrace();
        };
    }

    /** The dial made under a lease, or null. */
    @Nullable
    DialledTask find(UUID taskId, long fencingToken) {
        return sql.first(
                FIND,
                (connection, statement) -> {
                    statement.setObject(1, taskId);
                    statement.setLong(2, fencingToken);
                },
                DialLedger::read);
    }

    /** Writes down that a number is shown. */
    void revealed(DialledTask dial, String subject, Instant at) {
        sql.update(
                "INSERT INTO number_reveal (attempt_id, contact_id, agent_id, subject, revealed_at) VALUES (?, ?, ?, ?, ?)",
                (connection, statement) -> {
                    statement.setObject(1, dial.attemptId());
                    statement.setObject(2, dial.contactId());
                    statement.setString(3, dial.agentId());
                    statement.setString(4, subject);
                    statement.setObject(5, Instants.utc(at));
                });
    }

    private static @Nullable HoursOverrideKind override(@Nullable String stored) {
        return stored == null ? null : HoursOverrideKind.valueOf(stored);
    }

    private static DialledTask read(ResultSet row) throws SQLException {
        return new DialledTask(
                row.getObject("id", UUID.class),
                row.getObject("task_id", UUID.class),
                row.getObject("contact_id", UUID.class),
                row.getObject("customer_id", UUID.class),
                row.getString("agent_id"),
                row.getLong("fencing_token"),
                row.getString("idempotency_key"),
                row.getInt("attempt"),
                row.getString("program_id"),
                row.getInt("program_version"),
                row.getString("policy_version"),
                Instants.read(row, "dialled_at"),
                override(row.getString("hours_override")),
                TaskChannel.valueOf(row.getString("channel")),
                row.getString("purpose"),
                row.getString("business"),
                row.getString("subject_kind"),
                row.getObject("subject_id", UUID.class),
                row.getObject("opens_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                row.getString("owner_agent_id"),
                row.getString("org_unit_id"),
                List.of((String[]) row.getArray("questions").getArray()),
                row.getString("caller_number"),
                row.getString("script_id"),
                row.getObject("script_version", Integer.class),
                new ProtectedNumber(
                        row.getBytes("number_hash"),
                        row.getBytes("number_enc"),
                        row.getString("number_key_id"),
                        row.getString("masked")));
    }
}
