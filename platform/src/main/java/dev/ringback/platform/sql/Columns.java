package dev.ringback.platform.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Binds a list of records as arrays, a column each, for {@code unnest(?, ?, …)}. */
public final class Columns<T> {

    private final Connection connection;
    private final PreparedStatement statement;
    private final List<T> rows;
    private int index;

    private Columns(Connection connection, PreparedStatement statement, List<T> rows, int first) {
        this.connection = connection;
        this.statement = statement;
        this.rows = rows;
        this.index = first;
    }

    /** Binds from the given parameter index on. */
    public static <T> Columns<T> from(
            int first, Connection connection, PreparedStatement statement, Collection<T> rows) {
        return new Columns<>(connection, statement, List.copyOf(rows), first);
    }

    /** A {@code uuid[]}. */
    public Columns<T> uuids(Function<T, @Nullable Object> attribute) throws SQLException {
        return bind("uuid", attribute);
    }

    /** A {@code text[]} of the values' text forms; the statement casts it where it needs dates, instants or numbers. */
    public Columns<T> texts(Function<T, @Nullable Object> attribute) throws SQLException {
        return bind("text", row -> {
            Object value = attribute.apply(row);
            return value == null ? null : value.toString();
        });
    }

    /** A {@code bytea[]}. */
    public Columns<T> bytes(Function<T, byte[]> attribute) throws SQLException {
        byte[][] values = new byte[rows.size()][];
        for (int i = 0; i < values.length; i++) {
            values[i] = attribute.apply(rows.get(i));
        }
        statement.setArray(index++, connection.createArrayOf("bytea", values));
        return this;
    }

    private Columns<T> bind(String type, Function<T, @Nullable Object> attribute) throws SQLException {
        @Nullable Object[] values = new Object[rows.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = attribute.apply(rows.get(i));
        }
        statement.setArray(index++, connection.createArrayOf(type, values));
        return this;
    }
}
