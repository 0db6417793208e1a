package dev.ringback.task.rejection;

import dev.ringback.platform.sql.Sql;
import dev.ringback.task.period.Period;
import dev.ringback.task.protection.BarReason;
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

/** Reads counted rejections. */
@ApplicationScoped
class RejectionQuery {

    private static final int MOST_ROWS = 5000;

    private final Sql sql;

    RejectionQuery(Sql sql) {
        this.sql = sql;
    }

    /**
     * The rejections of a period, most first.
     *
     * @param programId only those of one program, or null
     * @param groupBy what to count them by
     */
    @Transactional
    RejectionReport report(Period period, @Nullable String programId, Set<RejectionGrouping> groupBy) {
        String columns = Arrays.stream(RejectionGrouping.values())
                .map(each -> each.column(groupBy.contains(each)))
                .collect(Collectors.joining(", "));
        record Line(RejectionRow row, long total) {}
        List<Line> lines = sql.query(
                "SELECT " + columns + """
                , sum(rejections), sum(sum(rejections)) OVER ()
                FROM (SELECT * FROM protection_rejection_day UNION ALL SELECT * FROM protection_rejection) r
                WHERE on_day BETWEEN ? AND ? AND (?::text IS NULL OR program_id = ?)
                GROUP BY 1, 2, 3, 4, 5 ORDER BY 6 DESC, 1, 2, 3, 4, 5 LIMIT ?
                """,
                (connection, statement) -> {
                    statement.setObject(1, period.from());
                    statement.setObject(2, period.to());
                    statement.setString(3, programId);
                    statement.setString(4, programId);
                    statement.setInt(5, MOST_ROWS + 1);
                },
                row -> new Line(row(row), row.getLong(7)));
        return new RejectionReport(
                period.from(),
                period.to(),
                lines.isEmpty() ? 0 : lines.getFirst().total(),
                lines.size() > MOST_ROWS,
                lines.stream().limit(MOST_ROWS).map(Line::row).toList());
    }

    private static RejectionRow row(ResultSet row) throws SQLException {
        String day = row.getString(1);
        String reason = row.getString(4);
        String stage = row.getString(5);
        return new RejectionRow(
                day == null ? null : LocalDate.parse(day),
                row.getString(2),
                row.getString(3),
                reason == null ? null : BarReason.valueOf(reason),
                stage == null ? null : RejectionStage.valueOf(stage),
                row.getLong(6));
    }
}
