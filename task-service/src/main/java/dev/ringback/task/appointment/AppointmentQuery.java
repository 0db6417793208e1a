package dev.ringback.task.appointment;

import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.paging.Cursor;
import dev.ringback.platform.paging.Page;
import dev.ringback.platform.security.OrgScope;
import dev.ringback.platform.sql.Instants;
import dev.ringback.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads appointments. What became of each follows from the ledger of dials, so that nothing has to be kept up. */
@ApplicationScoped
class AppointmentQuery {

    private static final String SELECT = """
            SELECT * FROM (
                SELECT a.id, a.task_id, t.program_id, t.customer_id, a.at, a.fallback_at, a.agent_id, a.org_unit_id, a.reason, a.booked_by,
                       a.booked_at, t.appointment_at AS standing,
                       CASE WHEN EXISTS (SELECT FROM dial_attempt d WHERE d.task_id = a.task_id AND d.dialled_at >= a.at
                                         AND d.dialled_at < a.fallback_at) THEN 'KEPT'
                            WHEN EXISTS (SELECT FROM task_appointment b WHERE b.task_id = a.task_id AND b.booked_at < a.fallback_at
                                         AND (b.booked_at, b.id) > (a.booked_at, a.id)) THEN 'REPLACED'
                            WHEN t.closed_at < a.fallback_at THEN 'DROPPED'
                            WHEN t.appointment_at IS DISTINCT FROM a.at AND NOT EXISTS (
                                SELECT FROM dial_attempt d WHERE d.task_id = a.task_id AND d.dialled_at >= a.at) THEN 'DROPPED'
                            WHEN a.fallback_at <= ? THEN 'MISSED'
                            ELSE 'BOOKED' END AS state
                FROM task_appointment a JOIN task t ON t.id = a.task_id) AS x
            """;

    private final Sql sql;
    private final BusinessClock clock;

    AppointmentQuery(Sql sql, BusinessClock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** What a list is narrowed to; null means any. */
    record Filter(
            @Nullable AppointmentState state,
            @Nullable String agentId,
            @Nullable Instant from,
            @Nullable Instant until) {}

    /** The latest appointment of a task that still stands on it, or null. */
    @Transactional(Transactional.TxType.MANDATORY)
    @Nullable
    AppointmentView standing(UUID taskId) {
        return sql.first(
                SELECT + "WHERE task_id = ? AND standing = at ORDER BY booked_at DESC, id DESC LIMIT 1",
                (connection, statement) -> {
                    statement.setObject(1, Instants.utc(clock.now()));
                    statement.setObject(2, taskId);
                },
                AppointmentQuery::read);
    }

    /** A page of appointments in order of their times. */
    @Transactional
    Page<AppointmentView> list(Filter filter, OrgScope scope, @Nullable Cursor after, int limit) {
        List<AppointmentView> rows = sql.query(
                SELECT + """
                WHERE (?::text IS NULL OR state = ?) AND (?::text IS NULL OR agent_id = ?)
                  AND at >= coalesce(?::timestamptz, '-infinity') AND at < coalesce(?::timestamptz, 'infinity')
                  AND (?::text[] IS NULL OR org_unit_id IS NULL OR org_unit_id = ANY (?))
                  AND (at, id) > (coalesce(?::timestamptz, '-infinity'), coalesce(?::uuid, '00000000-0000-0000-0000-000000000000'))
                ORDER BY at, id LIMIT ?
                """,
                (connection, statement) -> {
                    statement.setObject(1, Instants.utc(clock.now()));
                    String state =
                            filter.state() == null ? null : filter.state().name();
                    statement.setString(2, state);
                    statement.setString(3, state);
                    statement.setString(4, filter.agentId());
                    statement.setString(5, filter.agentId());
                    statement.setObject(6, utc(filter.from()), Types.TIMESTAMP_WITH_TIMEZONE);
                    statement.setObject(7, utc(filter.until()), Types.TIMESTAMP_WITH_TIMEZONE);
                    String[] units = scope.asArray();
                    for (int i = 8; i <= 9; i++) {
                        if (units == null) {
                            statement.setNull(i, Types.ARRAY);
                        } else {
                            statement.setArray(i, connection.createArrayOf("text", units));
                        }
                    }
                    statement.setObject(
                            10, after == null ? null : utc(after.instant(0)), Types.TIMESTAMP_WITH_TIMEZONE);
                    statement.setObject(11, after == null ? null : after.uuid(1), Types.OTHER);
                    statement.setInt(12, limit + 1);
                },
                AppointmentQuery::read);
        return Page.of(rows, limit, row -> Cursor.of(row.at(), row.id()));
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return Instants.utcOrNull(instant);
    }

    private static AppointmentView read(ResultSet row) throws SQLException {
        return new AppointmentView(
                row.getObject("id", UUID.class),
                row.getObject("task_id", UUID.class),
                row.getString("program_id"),
                row.getObject("customer_id", UUID.class),
                Instants.read(row, "at"),
                Instants.read(row, "fallback_at"),
                row.getString("agent_id"),
                row.getString("org_unit_id"),
                row.getString("reason"),
                row.getString("booked_by"),
                Instants.read(row, "booked_at"),
                AppointmentState.valueOf(row.getString("state")));
    }
}
