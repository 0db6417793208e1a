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
 * One rebuild of the measures from the journal (invariant 6): folds it into shadow tables and compares them with the live
 * ones, beside new facts; where they differ, folds once more with facts held off and makes the live ones equal. At each
 * close on the way it looks whether the journal up to there gives what was closed; closed statements themselves are
 * never changed.
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
     * Takes the turn to rebuild, which lasts until the connection's transaction ends.
     *
     * @throws ProblemException REBUILD_RUNNING while another rebuild runs
     */
    public static void begin(Connection turn) throws SQLException {
        try (Statement statement = turn.createStatement()) {
            if (number(statement, "SELECT pg_try_advisory_xact_lock(" + ONE_AT_A_TIME + ")::integer") == 0) {
                throw new ProblemException(ScoringError.REBUILD_RUNNING);
            }
        }
    }

    /**
     * Has a repeatable read transaction take its snapshot while facts are held off, for as long as one query needs: it sees
     * each fact up to the place that is answered with its measures, and none behind it.
     *
     * @param connection whose transaction has not read yet
     * @param gate another connection, whose transaction is rolled back
     */
    public static long pin(Connection connection, Connection gate) throws SQLException {
        try (Statement statement = connection.createStatement();
                Statement held = gate.createStatement()) {
            holdFactsOff(held);
            return lastSequence(statement);
        } finally {
            gate.rollback();
        }
    }

    /**
     * Compares everything within the connection's transaction; facts go on meanwhile.
     *
     * @param sequence place its snapshot reaches to
     */
    public static RebuildReport compare(Connection connection, long sequence, AtClose check) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return fold(connection, statement, sequence, check).report(different(statement));
        }
    }

    /**
     * Compares everything within the connection's transaction, and makes the live measures equal. Facts are held off until
     * it ends.
     */
    public static RebuildReport repair(Connection connection, AtClose check) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            holdFactsOff(statement);
            Folded folded = fold(connection, statement, lastSequence(statement), check);
            return folded.report(repaired(statement));
        }
    }

    private record Folded(long sequence, int closes, long closedDiffering) {
        RebuildReport report(Map<String, Long> differences) {
            return new RebuildReport(
                    sequence, differences.isEmpty() && closedDiffering == 0, differences, closes, closedDiffering);
        }
    }

    /** Writers touch the journal before any measure, so nobody waits in a circle. */
    private static void holdFactsOff(Statement statement) throws SQLException {
        statement.execute("LOCK TABLE journal IN SHARE ROW EXCLUSIVE MODE");
    }

    private static long lastSequence(Statement statement) throws SQLException {
        return number(statement, "SELECT coalesce(max(seq), 0) FROM journal");
    }

    private static Folded fold(Connection connection, Statement statement, long sequence, AtClose check)
            throws SQLException {
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
        return new Folded(sequence, closes.size(), closedDiffering);
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

    /** How many rows are in one of the two and not in the other, by measure that has any. */
    private static Map<String, Long> different(Statement statement) throws SQLException {
        Map<String, Long> differences = new TreeMap<>();
        for (String name : MeasureTables.NAMES) {
            String live = MeasureTables.LIVE.table(name);
            String shadow = MeasureTables.SHADOW.table(name);
            long rows = number(
                    statement,
                    "SELECT (SELECT count(*) FROM %s AS mine WHERE %s) + (SELECT count(*) FROM %s AS mine WHERE %s)"
                            .formatted(live, isNotIn(shadow, name), shadow, isNotIn(live, name)));
            if (rows > 0) {
                differences.put(name, rows);
            }
        }
        return differences;
    }

    /** Removes the live rows the shadow lacks and adds those it has more. */
    private static Map<String, Long> repaired(Statement statement) throws SQLException {
        Map<String, Long> differences = new TreeMap<>();
        for (String name : MeasureTables.NAMES) {
            String live = MeasureTables.LIVE.table(name);
            String shadow = MeasureTables.SHADOW.table(name);
            long removed = statement.executeLargeUpdate(
                    "DELETE FROM %s AS mine WHERE %s".formatted(live, isNotIn(shadow, name)));
            long added = statement.executeLargeUpdate(
                    "INSERT INTO %s SELECT * FROM %s AS mine WHERE %s".formatted(live, shadow, isNotIn(live, name)));
            if (removed + added > 0) {
                differences.put(name, removed + added);
            }
        }
        return differences;
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
