package dev.ringback.task.progress;

import dev.ringback.platform.paging.Cursor;
import dev.ringback.platform.paging.Page;
import dev.ringback.platform.sql.Sql;
import dev.ringback.task.period.Period;
import dev.ringback.task.program.SubjectKind;
import dev.ringback.task.task.CloseReason;
import dev.ringback.task.task.TaskState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Counts and lists callbacks by their last day: tasks by the index on it, planned ones out of the planner's queue. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class CoverageQuery {

    private static final int HUNDRED = 100;

    /** Later than any day that counts. */
    private static final int FARTHEST_DAY = 1_000_000;

    /** Done is what reached the customer, also by a call under a stale token. */
    private static final String CALLBACKS = """
            WITH callback AS (
                SELECT t.program_id, t.subject_kind, t.subject_id, t.subject_external_id, t.customer_id, t.round, t.opens_on, t.due_on,
                       t.owner_agent_id, t.org_unit_id, t.id AS task_id, t.state, t.closed_reason,
                       CASE WHEN t.closed_reason = 'COMPLETED' OR t.attempts > 0
                                 AND EXISTS (SELECT FROM task_call c WHERE c.task_id = t.id AND c.effective) THEN 'DONE'
                            WHEN t.closed_reason IN ('BARRED', 'DO_NOT_CALL') THEN 'BARRED'
                            WHEN t.closed_reason = 'UNREACHABLE' THEN 'UNREACHABLE'
                            WHEN t.state <> 'CLOSED' AND t.due_on >= ? THEN 'PENDING' ELSE 'MISSED' END AS standing
                FROM task t
                WHERE t.due_on BETWEEN ? AND ? AND t.program_id = ? AND t.closed_reason IS DISTINCT FROM 'CANCELLED' AND %s
                UNION ALL
                SELECT t.program_id, t.subject_kind, t.subject_id, t.external_id, t.customer_id, t.round, t.opens_on, t.due_on,
                       t.owner_agent_id, t.org_unit_id, NULL, NULL, NULL, CASE WHEN t.due_on >= ? THEN 'PENDING' ELSE 'MISSED' END
                FROM planned_callback t
                WHERE NOT t.opened AND t.left_out IS NULL AND t.due_on BETWEEN ? AND ? AND t.program_id = ? AND %s)
            """.formatted(Scope.NARROWED, Scope.PLANNED);

    private final Sql sql;

    CoverageQuery(Sql sql) {
        this.sql = sql;
    }

    /** The coverage of a program. */
    CoverageAnswer coverage(Scope scope, Period period, LocalDate today) {
        return Objects.requireNonNull(sql.first(
                CALLBACKS + """
                SELECT coalesce(sum(n), 0), coalesce(sum(n) FILTER (WHERE standing = 'DONE'), 0),
                       coalesce(sum(n) FILTER (WHERE standing = 'BARRED'), 0),
                       coalesce(sum(n) FILTER (WHERE standing = 'UNREACHABLE'), 0),
                       coalesce(sum(n) FILTER (WHERE standing = 'PENDING'), 0),
                       coalesce(sum(n) FILTER (WHERE standing = 'MISSED'), 0),
                       count(DISTINCT (subject_kind, subject_id)),
                       count(DISTINCT (subject_kind, subject_id))
                           - count(DISTINCT (subject_kind, subject_id)) FILTER (WHERE standing IN ('PENDING', 'MISSED'))
                FROM (SELECT subject_kind, subject_id, standing, count(*) AS n FROM callback GROUP BY 1, 2, 3) s
                """,
                (connection, statement) -> bind(statement, scope, period, today),
                row -> answer(row, scope, period)));
    }

    /** Callbacks that were not made, or not yet, in order of their last day. */
    Page<MissingCallback> missing(Scope scope, Period period, @Nullable Cursor after, int limit, LocalDate today) {
        return Page.of(
                sql.query(
                        CALLBACKS + """
                        SELECT c.*, p.stage FROM callback c
                        LEFT JOIN planned_callback p ON p.program_id = c.program_id AND p.subject_kind = c.subject_kind
                                                     AND p.subject_id = c.subject_id AND p.round = c.round
                        WHERE c.standing IN ('PENDING', 'MISSED')
                              AND (?::int IS NULL OR (c.due_on, c.subject_id, c.round) > (DATE '1970-01-01' + ?::int, ?::uuid, ?::int))
                        ORDER BY c.due_on, c.subject_id, c.round LIMIT ?
                        """,
                        (connection, statement) -> {
                            int index = bind(statement, scope, period, today);
                            Integer due = after == null ? null : within(after.number(0));
                            statement.setObject(index, due);
                            statement.setObject(index + 1, due);
                            statement.setObject(index + 2, after == null ? null : after.uuid(1));
                            statement.setObject(index + 3, after == null ? null : within(after.number(2)));
                            statement.setInt(index + 4, limit + 1);
                        },
                        CoverageQuery::missing),
                limit,
                row -> Cursor.of(row.dueOn().toEpochDay(), row.subjectId(), row.round()));
    }

    /** A cursor that no list gave leads to some page, and to no error of the database. */
    private static int within(long number) {
        return Math.clamp(number, 0, FARTHEST_DAY);
    }

    private static int bind(PreparedStatement statement, Scope scope, Period period, LocalDate today)
            throws SQLException {
        int index = 1;
        for (int part = 0; part < 2; part++) {
            statement.setObject(index++, today);
            statement.setObject(index++, period.from());
            statement.setObject(index++, period.to());
            statement.setString(index++, scope.programId());
            index = scope.bind(statement, index);
        }
        return index;
    }

    private static CoverageAnswer answer(ResultSet row, Scope scope, Period period) throws SQLException {
        long required = row.getLong(1);
        long done = row.getLong(2);
        long barred = row.getLong(3);
        long unreachable = row.getLong(4);
        long pending = row.getLong(5);
        long missed = row.getLong(6);
        long counted = required - barred - unreachable;
        return new CoverageAnswer(
                scope.programId(),
                period.from(),
                period.to(),
                required,
                done,
                barred,
                unreachable,
                pending,
                missed,
                counted == 0
                        ? null
                        : BigDecimal.valueOf(done * HUNDRED)
                                .divide(BigDecimal.valueOf(counted), 2, RoundingMode.DOWN)
                                .toPlainString(),
                pending == 0 && missed == 0,
                row.getLong(7),
                row.getLong(8));
    }

    private static MissingCallback missing(ResultSet row) throws SQLException {
        String state = row.getString("state");
        String reason = row.getString("closed_reason");
        return new MissingCallback(
                SubjectKind.valueOf(row.getString("subject_kind")),
                row.getObject("subject_id", UUID.class),
                row.getString("subject_external_id"),
                row.getObject("customer_id", UUID.class),
                row.getString("stage"),
                row.getInt("round"),
                row.getObject("opens_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                row.getString("owner_agent_id"),
                row.getString("org_unit_id"),
                row.getObject("task_id", UUID.class),
                state == null ? null : TaskState.valueOf(state),
                reason == null ? null : CloseReason.valueOf(reason),
                row.getString("standing").equals("PENDING"));
    }
}
