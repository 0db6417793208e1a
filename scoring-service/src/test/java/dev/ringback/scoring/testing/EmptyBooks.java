package dev.ringback.scoring.testing;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Books without a fact for the running transaction: an empty journal, measures and closed statements that hide the shared ones until it
 * ends. What a test does there costs what its own facts cost, whatever other tests left behind.
 */
public final class EmptyBooks {
    private static final String BOOKS = """
            SELECT tablename FROM pg_tables
            WHERE schemaname = 'public'
              AND (tablename = 'journal' OR tablename LIKE 'measure\\_%' OR tablename LIKE 'closed\\_%')
            """;

    private EmptyBooks() {}

    /** Opens them; the transaction has to be rolled back. */
    public static void open(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery(BOOKS)) {
                while (rows.next()) {
                    tables.add(rows.getString(1));
                }
            }
            statement.execute("CREATE SCHEMA empty_books");
            for (String table : tables) {
                statement.execute("CREATE TABLE empty_books.%1$s (LIKE public.%1$s INCLUDING ALL)".formatted(table));
            }
            statement.execute("SET LOCAL search_path TO empty_books, public");
        }
    }
}
