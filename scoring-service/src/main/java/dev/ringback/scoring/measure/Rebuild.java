package dev.ringback.scoring.measure;

import dev.ringback.platform.problem.ProblemException;
import dev.ringback.scoring.error.ScoringError;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One rebuild of the measures from the journal (invariant 6): folds it into shadow tables, compares them with the live
 * ones, and makes the live ones equal. At each close on the way it looks whether the journal up to there gives what was
 * closed; closed statements themselves are never changed.
 */
public final class Rebuild {
    private static final long ONE_AT_A_TIME = 0x5C0BE;
    private static final long BATCH = 50_000;

    private static final String CLOSES = """
            SELECT seq, business_date, payload->>'schemes' FROM journal WHERE fact_type = 'MONTH_CLOSED' ORDER BY seq
            """;

    private Rebuild() {}

    /** Looks at the shadow as the measures were when a month was closed. */
    @FunctionalInterface
    public interface AtClose {
        /**
         * How many closed statements differ from what the journal gave then.
         *
         * @param versions version by scheme that the month was closed by
         */
        long differing(Connection connection, ScoringMonth month, Map<String, String> versions) throws SQLException;
    }

    private record Close(long sequence, ScoringMonth month, Map<String, String> versions) {}

    /**
     * Rebuilds everything within the connection's transaction, once for each.
     *
     * @throws ProblemException REBUILD_RUNNING while another rebuild runs
     */
    public static RebuildReport run(Connection connection, AtClose check) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            if (number(statement, "SELECT pg_try_advisory_xact_lock(" + ONE_AT_A_TIME + ")::integer") == 0) {
                throw new ProblemException(ScoringError.REBUILD_RUNNING);
            }
            // Keeps facts out until the commit. Writers touch the journal before any measure, so nobody waits in a
            // circle.
            statement.execute("LOCK TABLE journal IN SHARE ROW EXCLUSIVE MODE");
            long sequence = number(statement, "SELECT coalesce(max(seq), 0) FROM journal");
            MeasureTables.SHADOW.create(statement);
            List<Close> closes = closes(statement);
            long closedDiffering = 0;
            long folded = 0;
            for (Close close : closes) {
                fold(connection, statement, folded, close.sequence() - 1);
                folded = close.sequence() - 1;
                closedDiffering += check.differing(connection, close.month(), close.versions());
            }
            fold(connection, statement, folded, sequence);
            Map<String, Long> differences = new TreeMap<>();
            for (String name : MeasureTables.NAMES) {
                long rows = repair(statement, name);
                if (rows > 0) {
                    differences.put(name, rows);
                }
            }
            return new RebuildReport(
                    sequence,
                    differences.isEmpty() && closedDiffering == 0,
                    differences,
                    closes.size(),
                    closedDiffering);
        }
    }

    private static List<Close> closes(Statement statement) throws SQLException {
        List<Close> closes = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(CLOSES)) {
            while (rows.next()) {
                LocalDate month = rows.getObject(2, LocalDate.class);
                closes.add(new Close(
                        rows.getLong(1),
                        new ScoringMonth(YearMonth.from(month)),
                        MonthBook.versions(rows.getString(3))));
            }
        }
        return closes;
    }

    private static void fold(Connection connection, Statement statement, long from, long upTo) throws SQLException {
        MeasureFold shadow = MeasureFold.of(MeasureTables.SHADOW);
        for (long after = from; after < upTo; after += BATCH) {
            shadow.range(connection, after, Math.min(after + BATCH, upTo));
            if (after == from) {
                // The planner knows nothing of temporary tables until told.
                for (String name : MeasureTables.NAMES) {
                    statement.execute("ANALYZE " + MeasureTables.SHADOW.table(name));
                }
            }
        }
    }

    /** Removes the live rows the shadow lacks and adds those it has more. */
    private static long repair(Statement statement, String name) throws SQLException {
        String live = MeasureTables.LIVE.table(name);
        String shadow = MeasureTables.SHADOW.table(name);
        long removed =
                statement.executeLargeUpdate("DELETE FROM %s AS mine WHERE %s".formatted(live, isNotIn(shadow, name)));
        long added = statement.executeLargeUpdate(
                "INSERT INTO %s SELECT * FROM %s AS mine WHERE %s".formatted(live, shadow, isNotIn(live, name)));
        return removed + added;
    }

    private static String isNotIn(String other, String name) {
        String key = MeasureTables.KEYS.getOrDefault(name, "");
        String mine = key.replaceAll("(\\w+)", "mine.$1");
        String theirs = key.replaceAll("(\\w+)", "theirs.$1");
        // Whole rows are compared with nulls equal; the key alone lets the planner hash.
        return "NOT EXISTS (SELECT FROM %s AS theirs WHERE (%s) = (%s) AND theirs.* IS NOT DISTINCT FROM mine.*)"
                .formatted(other, theirs, mine);
    }

    private static long number(Statement statement, String sql) throws SQLException {
        try (ResultSet row = statement.executeQuery(sql)) {
            return row.next() ? row.getLong(1) : 0;
        }
    }
}
