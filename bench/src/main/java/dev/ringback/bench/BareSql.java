package dev.ringback.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/**
 * The yardstick: the least SQL that would do the same on the same server with the same durability, without HTTP, tokens, rules, events or
 * any check. Lives in a schema of its own in the task service's database and is dropped afterwards.
 */
final class BareSql implements AutoCloseable {

    private static final String SCHEMA = """
            DROP SCHEMA IF EXISTS bench CASCADE;
            CREATE SCHEMA bench;
            CREATE TABLE bench.ready (id bigint PRIMARY KEY, contact bigint NOT NULL, not_before timestamptz NOT NULL)
                WITH (autovacuum_vacuum_cost_delay = 0);
            CREATE INDEX ON bench.ready (not_before, id);
            CREATE TABLE bench.lease (id bigint PRIMARY KEY, contact bigint NOT NULL, until timestamptz NOT NULL);
            CREATE TABLE bench.contact (id bigint PRIMARY KEY, dials int NOT NULL) WITH (fillfactor = 70);
            CREATE TABLE bench.dial (id bigint PRIMARY KEY, contact bigint NOT NULL, at timestamptz NOT NULL);
            CREATE TABLE bench.call (dial bigint PRIMARY KEY, outcome text NOT NULL, at timestamptz NOT NULL);
            """;
    private static final String FILL = """
            INSERT INTO bench.ready SELECT n, n, now() FROM generate_series(1, %1$d) n;
            INSERT INTO bench.contact SELECT n, 0 FROM generate_series(1, %1$d) n;
            ANALYZE bench.ready; ANALYZE bench.contact;
            """;
    private static final String CLAIM = """
            WITH picked AS MATERIALIZED (
                SELECT id FROM bench.ready ORDER BY not_before, id LIMIT ? FOR UPDATE SKIP LOCKED
            ), taken AS (
                DELETE FROM bench.ready r USING picked p WHERE r.id = p.id RETURNING r.id, r.contact
            )
            INSERT INTO bench.lease SELECT id, contact, now() + interval '1 hour' FROM taken RETURNING id
            """;
    private static final String DIAL = """
            WITH held AS (DELETE FROM bench.lease WHERE id = ? RETURNING id, contact),
            counted AS (
                UPDATE bench.contact c SET dials = dials + 1 FROM held h WHERE c.id = h.contact AND c.dials < 2
                RETURNING h.id, h.contact
            )
            INSERT INTO bench.dial SELECT id, contact, now() FROM counted
            """;
    private static final String RECORD = "INSERT INTO bench.call VALUES (?, 'EFFECTIVE', now())";

    private final List<Connection> connections = new ArrayList<>();
    private final Queue<Long> leases = new ConcurrentLinkedQueue<>();
    private final Queue<Long> dials = new ConcurrentLinkedQueue<>();

    /**
     * Makes and fills the tables.
     *
     * @param url JDBC address with credentials
     * @param workers how many connections
     * @param rows ready rows
     */
    BareSql(String url, int workers, int rows) {
        try {
            for (int i = 0; i < workers; i++) {
                connections.add(DriverManager.getConnection(url));
            }
            try (Statement statement = connections.getFirst().createStatement()) {
                requireDurable(statement);
                statement.execute(SCHEMA);
                statement.execute(FILL.formatted(rows));
            }
        } catch (SQLException e) {
            throw new BenchException("Cannot prepare the yardstick", e);
        }
    }

    /** A figure without durability would be void. */
    private static void requireDurable(Statement statement) throws SQLException {
        for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
            try (ResultSet shown = statement.executeQuery("SHOW " + setting)) {
                if (!shown.next() || !shown.getString(1).equals("on")) {
                    throw new BenchException(setting + " is not on; the figures would be void");
                }
            }
        }
    }

    /** Claims up to {@code max} rows. */
    Step claim(int max) {
        return worker -> {
            try (PreparedStatement claim = connections.get(worker).prepareStatement(CLAIM)) {
                claim.setInt(1, max);
                int count = 0;
                try (ResultSet claimed = claim.executeQuery()) {
                    while (claimed.next()) {
                        leases.add(claimed.getLong(1));
                        count++;
                    }
                }
                return count;
            } catch (SQLException e) {
                throw new BenchException("The yardstick's claim failed", e);
            }
        };
    }

    /** Turns a lease into a dial under a counter. */
    Step dial() {
        return worker -> one(worker, DIAL, leases.poll(), dials);
    }

    /** Writes an outcome. */
    Step record() {
        return worker -> one(worker, RECORD, dials.poll(), null);
    }

    private int one(int worker, String sql, @Nullable Long id, @Nullable Queue<Long> next) {
        if (id == null) {
            return 0;
        }
        try (PreparedStatement statement = connections.get(worker).prepareStatement(sql)) {
            statement.setLong(1, id);
            if (statement.executeUpdate() != 1) {
                throw new BenchException("The yardstick lost row " + id);
            }
        } catch (SQLException e) {
            throw new BenchException("The yardstick failed", e);
        }
        if (next != null) {
            next.add(id);
        }
        return 1;
    }

    @Override
    public void close() {
        try {
            try (Statement statement = connections.getFirst().createStatement()) {
                statement.execute("DROP SCHEMA bench CASCADE");
            }
            for (Connection connection : connections) {
                connection.close();
            }
        } catch (SQLException e) {
            throw new BenchException("Cannot clean up after the yardstick", e);
        }
    }
}
