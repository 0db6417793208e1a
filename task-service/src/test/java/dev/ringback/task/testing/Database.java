package dev.ringback.task.testing;

import dev.ringback.stack.testing.EmbeddedStack;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks into the service's database from outside. */
public final class Database {

    private Database() {}

    /** A connection of its own. */
    public static Connection connect() throws SQLException {
        return DriverManager.getConnection(
                EmbeddedStack.shared().jdbcUrl("ringback_task"), "ringback_task", EmbeddedStack.PASSWORD);
    }

    /** Rows of a query, columns as text joined by a bar; null as empty text. */
    public static List<String> rows(String sql, @Nullable Object... parameters) {
        try (Connection connection = connect();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            List<String> rows = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                int columns = row.getMetaData().getColumnCount();
                while (row.next()) {
                    List<String> values = new ArrayList<>();
                    for (int i = 1; i <= columns; i++) {
                        String value = row.getString(i);
                        values.add(value == null ? "" : value);
                    }
                    rows.add(String.join("|", values));
                }
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The one number a query answers. */
    public static long count(String sql, @Nullable Object... parameters) {
        return Long.parseLong(rows(sql, parameters).getFirst());
    }
}
