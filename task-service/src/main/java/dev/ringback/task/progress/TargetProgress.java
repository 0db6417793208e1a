package dev.ringback.task.progress;

import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.sql.Sql;
import dev.ringback.task.program.Targets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Measures the targets of a program (TASK-3): different customers called back in each week, Monday to Sunday, and in the month, which is made of
 * the weeks whose Monday lies in it. A week in which no callback is due meets its target, and so does a month of such weeks.
 */
@ApplicationScoped
public class TargetProgress {

    private static final int DAYS_OF_A_WEEK = 7;

    /** By the day a callback is due: the weeks of the schedule are those of the calendar, and no callback is made after it. */
    private static final String WEEKS = """
            SELECT date_trunc('week', due_on)::date AS monday, count(DISTINCT customer_id) AS due,
                   count(DISTINCT customer_id) FILTER (WHERE closed_reason = 'COMPLETED') AS done
            FROM task
            WHERE program_id = ? AND due_on >= ? AND due_on < ? AND closed_reason IS DISTINCT FROM 'CANCELLED'
            GROUP BY 1
            """;

    private final Sql sql;
    private final BusinessClock clock;

    TargetProgress(Sql sql, BusinessClock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    private record Count(LocalDate monday, int due, int done) {}

    /** The targets of a month, as far as it has come. */
    @Transactional
    public MonthProgress of(String programId, @Nullable Targets targets, YearMonth month) {
        LocalDate first = month.atDay(1).with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
        LocalDate end = month.plusMonths(1).atDay(1).with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
        Map<LocalDate, Count> counts = new HashMap<>();
        sql.query(
                        WEEKS,
                        (connection, statement) -> {
                            statement.setString(1, programId);
                            statement.setObject(2, first);
                            statement.setObject(3, end);
                        },
                        TargetProgress::read)
                .forEach(count -> counts.put(count.monday(), count));
        Integer perWeek = targets == null ? null : targets.perWeek();
        Integer perMonth = targets == null ? null : targets.perMonth();
        List<MonthProgress.Week> weeks = new ArrayList<>();
        int due = 0;
        int done = 0;
        for (LocalDate monday = first; monday.isBefore(end); monday = monday.plusDays(DAYS_OF_A_WEEK)) {
            Count count = counts.getOrDefault(monday, new Count(monday, 0, 0));
            LocalDate sunday = monday.plusDays(DAYS_OF_A_WEEK - 1);
            weeks.add(new MonthProgress.Week(
                    monday,
                    sunday,
                    count.due(),
                    count.done(),
                    perWeek,
                    met(count.due(), count.done(), perWeek),
                    over(sunday)));
            due += count.due();
            done += count.done();
        }
        boolean total = met(due, done, perMonth);
        boolean all = total && weeks.stream().allMatch(MonthProgress.Week::met);
        return new MonthProgress(
                programId, month.toString(), weeks, due, done, perMonth, total, all, over(end.minusDays(1)));
    }

    private boolean over(LocalDate lastDay) {
        return lastDay.isBefore(clock.today());
    }

    private static boolean met(int due, int done, @Nullable Integer target) {
        return target == null || due == 0 || done >= target;
    }

    private static Count read(ResultSet row) throws SQLException {
        return new Count(row.getObject("monday", LocalDate.class), row.getInt("due"), row.getInt("done"));
    }
}
