package dev.ringback.platform.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement that grows together with its values, one for each question mark. Instants are bound in UTC, enums by their names, and lists and sets
 * as arrays of texts.
 */
public final class Query {

    private final StringBuilder text = new StringBuilder();
    private final List<@Nullable Object> values = new ArrayList<>();

    /** Begins with a statement and its values. */
    public static Query of(String sql, @Nullable Object... bound) {
        return new Query().add(sql, bound);
    }

    /** Appends SQL with its values. */
    public Query add(String sql, @Nullable Object... bound) {
        text.append(sql).append('\n');
        Collections.addAll(values, bound);
        return this;
    }

    /** Appends a condition with its value, if there is one. */
    public Query when(String condition, @Nullable Object value) {
        return value == null ? this : add(condition, value);
    }

    String text() {
        return text.toString();
    }

    void bind(Connection connection, PreparedStatement statement) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            switch (values.get(i)) {
                case Instant instant -> statement.setObject(i + 1, Instants.utc(instant));
                case Enum<?> named -> statement.setString(i + 1, named.name());
                case Collection<?> texts ->
                    statement.setArray(i + 1, connection.createArrayOf("text", texts.toArray()));
                case null -> statement.setObject(i + 1, null);
                case Object other -> statement.setObject(i + 1, other);
            }
        }
    }
}
