package dev.ringback.platform.probe;

import dev.ringback.stack.testing.EmbeddedStack;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Looks into the database from outside the service. */
public final class Db {
    private Db() {}

    public static List<String> column(String sql, Object... arguments) {
        EmbeddedStack stack = EmbeddedStack.shared();
        try (Connection connection = DriverManager.getConnection(
                        stack.jdbcUrl("ringback_task"), "ringback_task", EmbeddedStack.PASSWORD);
                PreparedStatement select = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                select.setObject(i + 1, arguments[i]);
            }
            try (ResultSet rows = select.executeQuery()) {
                List<String> values = new ArrayList<>();
                while (rows.next()) {
                    values.add(rows.getString(1));
                }
                return values;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public static long count(String sql, Object... arguments) {
        return Long.parseLong(column(sql, arguments).getFirst());
    }
}
