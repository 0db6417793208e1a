package dev.ringback.call.report.figure;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A statement that grows together with its values. */
final class Query {

    private final StringBuilder text = new StringBuilder();
    private final List<@Nullable Object> values = new ArrayList<>();

    /** Appends SQL with a value for each question mark. A list is bound as an array of texts. */
    Query add(String sql, @Nullable Object... bound) {
        text.append(sql).append('\n');
        Collections.addAll(values, bound);
        return this;
    }

    /** The whole statement. */
    String text() {
        return text.toString();
    }

    /** Binds every value. */
    void bind(Connection connection, PreparedStatement statement) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            switch (values.get(i)) {
                case Instant instant -> statement.setObject(i + 1, instant.atOffset(ZoneOffset.UTC));
                case List<?> texts -> statement.setArray(i + 1, connection.createArrayOf("text", texts.toArray()));
                case null -> statement.setObject(i + 1, null);
                case Object other -> statement.setObject(i + 1, other);
            }
        }
    }
}
