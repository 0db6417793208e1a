package dev.ringback.scoring.testing;

import dev.ringback.stack.testing.EmbeddedStack;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Looks into the database, and meddles with it, from outside the service. */
public final class Db {
    private Db() {}

    public static Connection connect() throws SQLException {
        return DriverManager.getConnection(
                EmbeddedStack.shared().jdbcUrl("ringback_scoring"), "ringback_scoring", EmbeddedStack.PASSWORD);
    }

    public static long count(String sql, Object... arguments) {
        try (Connection connection = connect();
                PreparedStatement select = connection.prepareStatement(sql)) {
            set(select, arguments);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public static int update(String sql, Object... arguments) throws SQLException {
        try (Connection connection = connect();
                PreparedStatement update = connection.prepareStatement(sql)) {
            set(update, arguments);
            return update.executeUpdate();
        }
    }

    private static void set(PreparedStatement statement, Object... arguments) throws SQLException {
        for (int i = 0; i < arguments.length; i++) {
            statement.setObject(i + 1, arguments[i]);
        }
    }
}
