package dev.ringback.bench;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/**
 * Fills the journal with facts of another month by SQL, with what they measure to, where a rebuild of more facts is wanted than a
 * benchmark has time to take in from the broker.
 */
final class JournalFill {

    private static final int CHUNK = 500_000;
    private static final String FACTS = """
            INSERT INTO journal (fact_id, fact_type, agent_id, version, business_date, occurred_at, source, payload, recorded_at)
            SELECT gen_random_uuid()::text, 'CUSTOMER_VERIFIED', 'S' || (i % ?), 1, date '2027-05-01' + i % 31,
                   date '2027-05-01' + i % 31, '/bench',
                   jsonb_build_object('verificationId', gen_random_uuid(), 'customerId', i, 'agentId', 'S' || (i % ?),
                                      'orgUnitId', 'SCORES', 'result', 'CONFIRMED',
                                      'verifiedOn', date '2027-05-01' + i % 31, 'verifiedAt', '2027-05-15T02:00:00Z'),
                   now()
            FROM generate_series(?::integer, ?::integer) AS i
            """;
    private static final String MEASURES = """
            INSERT INTO measure_verified (agent_id, day, customer_id)
            SELECT 'S' || (i % ?), date '2027-05-01' + i % 31, i::text FROM generate_series(?::integer, ?::integer) AS i
            """;

    private JournalFill() {}

    /** Adds so many facts of so many agents. */
    static void add(PrintStream out, Connection database, int facts, int agents) throws SQLException {
        for (int from = 1; from <= facts; from += CHUNK) {
            int upTo = Math.min(from + CHUNK - 1, facts);
            run(database, FACTS, agents, agents, from, upTo);
            run(database, MEASURES, agents, from, upTo);
            out.printf("%,d facts of another month put into the journal%n", upTo);
        }
    }

    private static void run(Connection database, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}
