package dev.ringback.platform.sql;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Plain JDBC inside the caller's transaction, without its ceremony. Failures are {@link SqlFailure}. */
@ApplicationScoped
public class Sql {

    private final AgroalDataSource dataSource;

    Sql(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Binds the parameters of a statement. */
    @FunctionalInterface
    public interface Binder {
        /** Sets every parameter. */
        void bind(Connection connection, PreparedStatement statement) throws SQLException;
    }

    /** Reads one row. */
    @FunctionalInterface
    public interface Reader<T> {
        /** Makes a value of the current row. */
        T read(ResultSet row) throws SQLException;
    }

    /** Takes one row after the other. */
    @FunctionalInterface
    public interface Sink {
        /** Takes the current row. */
        void take(ResultSet row) throws SQLException;
    }

    /** Runs a statement that changes data; answers how many rows it changed. */
    public int update(String sql, Binder binder) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            binder.bind(connection, statement);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    /** Runs a statement that changes data; answers how many rows it changed. */
    public int update(Query query) {
        return update(query.text(), query::bind);
    }

    /** Runs a query, or a statement with {@code RETURNING}. */
    public <T> List<T> query(Query query, Reader<T> reader) {
        return query(query.text(), query::bind, reader);
    }

    /** Runs a query, or a statement with {@code RETURNING}. */
    public <T> List<T> query(String sql, Binder binder, Reader<T> reader) {
        List<T> rows = new ArrayList<>();
        each(sql, binder, row -> rows.add(reader.read(row)));
        return rows;
    }

    /** Runs a query whose rows the sink takes. */
    public void each(String sql, Binder binder, Sink sink) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            binder.bind(connection, statement);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    sink.take(rows);
                }
            }
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    /** The one row of a query, or null when there is none. */
    public <T> @Nullable T first(Query query, Reader<T> reader) {
        return first(query.text(), query::bind, reader);
    }

    /** The one row of a query, or null when there is none. */
    public <T> @Nullable T first(String sql, Binder binder, Reader<T> reader) {
        List<T> rows = query(sql, binder, reader);
        return rows.isEmpty() ? null : rows.getFirst();
    }
}
