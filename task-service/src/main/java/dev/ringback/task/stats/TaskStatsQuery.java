package dev.ringback.task.stats;

import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.security.OrgScope;
import dev.ringback.platform.sql.Sql;
import dev.ringback.task.period.BoundedReads;
import dev.ringback.task.task.CloseReason;
import dev.ringback.task.task.TaskState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Counts tasks by the index on their due date, in one statement of bounded length. */
@ApplicationScoped
class TaskStatsQuery {

    private static final int MOST_ROWS = 5000;

    private final Sql sql;
    private final BoundedReads bounds;
    private final BusinessClock clock;

    TaskStatsQuery(Sql sql, BoundedReads bounds, BusinessClock clock) {
        this.sql = sql;
        this.bounds = bounds;
        this.clock = clock;
    }

    /**
     * What is asked; null means any.
     *
     * @param dueFrom first due date
     * @param dueTo last due date, or null for no end
     * @param seen whose tasks whoever asks may see (GOV-2)
     */
    record Question(
            @Nullable String programId,
            @Nullable String orgUnitId,
            @Nullable String ownerAgentId,
            @Nullable TaskState state,
            LocalDate dueFrom,
            @Nullable LocalDate dueTo,
            Set<TaskGrouping> groupBy,
            OrgScope seen) {}

    /** Most first. */
    @Transactional
    TaskStats count(Question question) {
        LocalDate today = clock.today();
        String columns = Arrays.stream(TaskGrouping.values())
                .map(each -> each.column(question.groupBy().contains(each)))
                .collect(Collectors.joining(", "));
        record Line(TaskCount row, long tasks, long overdue) {}
        bounds.begin();
        List<Line> lines = bounds.within(() -> sql.query(
                "SELECT " + columns + """
                , count(*), count(*) FILTER (WHERE t.state <> 'CLOSED' AND t.due_on < ?), min(t.opens_on),
                  sum(count(*)) OVER (), sum(count(*) FILTER (WHERE t.state <> 'CLOSED' AND t.due_on < ?)) OVER ()
                FROM (SELECT program_id, org_unit_id, owner_agent_id, state, closed_reason, opens_on, due_on,
                             coalesce((closed_at AT TIME ZONE ?)::date, ?) - opens_on AS age
                      FROM task t
                      WHERE due_on >= ? AND due_on <= ? AND (?::text IS NULL OR program_id = ?)
                            AND (?::text IS NULL OR org_unit_id = ?) AND (?::text IS NULL OR owner_agent_id = ?)
                            AND (?::text IS NULL OR state = ?) AND """ + OrgScope.SEEN + """
                      ) t
                GROUP BY 1, 2, 3, 4, 5, 6 ORDER BY 7 DESC, 1, 2, 3, 4, 5, 6 LIMIT ?
                """,
                (connection, statement) -> {
                    statement.setObject(1, today);
                    statement.setObject(2, today);
                    statement.setString(3, clock.zone().getId());
                    statement.setObject(4, today);
                    statement.setObject(5, question.dueFrom());
                    statement.setObject(6, question.dueTo() == null ? LocalDate.of(9999, 12, 31) : question.dueTo());
                    int index = 7;
                    for (String value : Arrays.asList(
                            question.programId(),
                            question.orgUnitId(),
                            question.ownerAgentId(),
                            question.state() == null ? null : question.state().name())) {
                        statement.setString(index++, value);
                        statement.setString(index++, value);
                    }
                    statement.setInt(question.seen().bind(statement, index), MOST_ROWS + 1);
                },
                row -> new Line(row(row), row.getLong(10), row.getLong(11))));
        return new TaskStats(
                today,
                question.dueFrom(),
                question.dueTo(),
                lines.isEmpty() ? 0 : lines.getFirst().tasks(),
                lines.isEmpty() ? 0 : lines.getFirst().overdue(),
                lines.size() > MOST_ROWS,
                lines.stream().limit(MOST_ROWS).map(Line::row).toList());
    }

    private static TaskCount row(ResultSet row) throws SQLException {
        String state = row.getString(4);
        String reason = row.getString(5);
        String age = row.getString(6);
        return new TaskCount(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                state == null ? null : TaskState.valueOf(state),
                reason == null ? null : CloseReason.valueOf(reason),
                age == null ? null : AgeBucket.valueOf(age),
                row.getLong(7),
                row.getLong(8),
                row.getObject(9, LocalDate.class));
    }
}
