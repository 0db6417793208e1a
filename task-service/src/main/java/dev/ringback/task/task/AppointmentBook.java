package dev.ringback.task.task;

import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.sql.Columns;
import dev.ringback.platform.sql.Instants;
import dev.ringback.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Books times agreed with customers on ready tasks (CALL-10). Such a task waits for its time; then only who agreed to keep it may claim it,
 * and from the fallback on anybody of the unit.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class AppointmentBook {

    /** What lies too far beyond the due date is kept no longer than the task is due: the task waits for it and expires before. */
    private static final String BOOK = """
            WITH given AS (
                SELECT * FROM unnest(?::uuid[], ?::uuid[], ?::timestamptz[], ?::date[], ?::timestamptz[], ?::text[], ?::int[], ?::text[],
                                     ?::text[], ?::timestamptz[])
                    AS g (id, task_id, at, on_day, lasts_until, agent_id, fallback_minutes, reason, booked_by, booked_at)),
            booked AS (
                UPDATE task t
                SET appointment_at = g.at,
                    appointment_agent_id = COALESCE(
                        g.agent_id,
                        t.owner_agent_id,
                        (SELECT d.agent_id FROM dial_attempt d WHERE d.task_id = t.id ORDER BY d.fencing_token DESC LIMIT 1),
                        g.booked_by),
                    appointment_fallback_at = g.at + make_interval(mins => COALESCE(
                        g.fallback_minutes,
                        (SELECT (v.terms ->> 'appointmentFallbackMinutes')::int FROM program_version v
                         WHERE v.program_id = t.program_id AND v.version = t.program_version),
                        ?))
                FROM given g
                WHERE t.id = g.task_id AND t.state = 'READY' AND g.on_day <= t.due_on + ?
                RETURNING t.id AS task_id, t.org_unit_id, t.appointment_fallback_at AS fallback_at, g.id, g.at, g.lasts_until,
                          t.appointment_agent_id AS agent_id,
                          g.reason, g.booked_by, g.booked_at),
            queued AS (
                UPDATE task_ready r
                SET owner_agent_id = b.agent_id, appointment_at = b.at, fallback_at = b.fallback_at, base_not_before = b.at,
                    not_before = b.at, due_at = greatest(r.due_at, b.lasts_until)
                FROM booked b WHERE r.task_id = b.task_id)
            INSERT INTO task_appointment (id, task_id, at, fallback_at, agent_id, org_unit_id, reason, booked_by, booked_at)
            SELECT id, task_id, at, fallback_at, agent_id, org_unit_id, reason, booked_by, booked_at FROM booked
            """;

    private final Sql sql;
    private final AppointmentConfig config;
    private final BusinessClock clock;

    AppointmentBook(Sql sql, AppointmentConfig config, BusinessClock clock) {
        this.sql = sql;
        this.config = config;
        this.clock = clock;
    }

    /** A time that an agent agreed in a call; the task's owner keeps it, or who dialled it where nobody owns it. */
    public Booking agreed(UUID taskId, Instant at, String agentId) {
        return Booking.of(clock, taskId, at, null, null, null, agentId);
    }

    /** A time that is booked for an agent to keep. */
    public Booking booked(
            UUID taskId, Instant at, String agentId, @Nullable Integer fallbackMinutes, String reason, String by) {
        return Booking.of(clock, taskId, at, agentId, fallbackMinutes, reason, by);
    }

    /** Books on ready tasks whose rows the caller has locked; others are left alone. A booking replaces the one before. */
    public void book(List<Booking> bookings) {
        if (bookings.isEmpty()) {
            return;
        }
        sql.update(BOOK, (connection, statement) -> {
            Columns.from(1, connection, statement, bookings)
                    .uuids(Booking::id)
                    .uuids(Booking::taskId)
                    .texts(Booking::at)
                    .texts(Booking::on)
                    .texts(Booking::lastsUntil)
                    .texts(Booking::agentId)
                    .texts(Booking::fallbackMinutes)
                    .texts(Booking::reason)
                    .texts(Booking::bookedBy)
                    .texts(Booking::bookedAt);
            statement.setInt(11, config.fallbackMinutes());
            statement.setInt(12, Booking.LONGEST_DAYS);
        });
    }

    /** Lets anybody of the unit keep the appointments that nobody kept in time, passing over rows that another transaction has. */
    public int fallBack(Instant now, int limit) {
        return sql.update("""
                UPDATE task_ready SET owner_agent_id = NULL, fallback_at = NULL WHERE task_id IN (
                    SELECT task_id FROM task_ready WHERE fallback_at <= ? ORDER BY fallback_at LIMIT ? FOR UPDATE SKIP LOCKED)
                """, (connection, statement) -> {
            statement.setObject(1, Instants.utc(now));
            statement.setInt(2, limit);
        });
    }
}
