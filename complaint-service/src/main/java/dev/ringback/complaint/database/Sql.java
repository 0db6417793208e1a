package dev.ringback.complaint.database;

import dev.ringback.platform.sql.Instants;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Runs statements in the caller's transaction. Values are bound as they are, but instants in UTC, enums by their names,
 * and collections of ids as an array.
 */
@ApplicationScoped
public class Sql {

    private final AgroalDataSource dataSource;

    Sql(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Makes an object of a row. */
    @FunctionalInterface
    public interface Row<T> {
        /** Reads the row the result stands on. */
        T read(ResultSet row) throws SQLException;
    }

    /** Changes rows; answers how many. */
    public int update(String sql, @Nullable Object... values) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(connection, statement, values);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot write", e);
        }
    }

    /** Reads rows in the order of the statement. */
    public <T> List<T> query(String sql, Row<T> row, @Nullable Object... values) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(connection, statement, values);
            List<T> found = new ArrayList<>();
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    found.add(row.read(result));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot read", e);
        }
    }

    /** The first row, if there is one. */
    public <T> Optional<T> first(String sql, Row<T> row, @Nullable Object... values) {
        return query(sql, row, values).stream().findFirst();
    }

    /** An instant that is there. */
    public static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** An instant that may be absent. */
    public static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        @Nullable OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    private static void bind(Connection connection, PreparedStatement statement, @Nullable Object... values)
            throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, bound(connection, values[i]));
        }
    }

    private static @Nullable Object bound(Connection connection, @Nullable Object value) throws SQLException {
        return switch (value) {
            case null -> null;
            case Instant instant -> Instants.utc(instant);
            case Enum<?> constant -> constant.name();
            case Collection<?> ids -> connection.createArrayOf("uuid", ids.toArray());
            default -> value;
        };
    }
}
