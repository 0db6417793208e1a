package dev.ringback.call.edition;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Versions out of rows of {@code document_version}. */
final class EditionRows {

    private EditionRows() {}

    static <T> Edition<T> edition(ResultSet row, T content) throws SQLException {
        return new Edition<>(
                row.getString("id"),
                row.getInt("version"),
                DocumentStage.valueOf(row.getString("stage")),
                new Heading(row.getString("name"), texts(row, "purposes"), texts(row, "businesses")),
                content,
                history(row));
    }

    static EditionSummary summary(ResultSet row) throws SQLException {
        return new EditionSummary(
                row.getString("id"),
                row.getInt("version"),
                DocumentStage.valueOf(row.getString("stage")),
                row.getString("name"),
                texts(row, "purposes"),
                texts(row, "businesses"),
                required(row, "changed_at"),
                instant(row, "approved_at"));
    }

    private static EditionHistory history(ResultSet row) throws SQLException {
        return new EditionHistory(
                row.getInt("revision"),
                texts(row, "authors"),
                row.getObject("based_on", Integer.class),
                required(row, "created_at"),
                required(row, "changed_at"),
                row.getString("piloted_by"),
                instant(row, "piloted_at"),
                row.getString("approved_by"),
                instant(row, "approved_at"),
                row.getString("retired_by"),
                instant(row, "retired_at"),
                row.getString("retired_reason"),
                row.getObject("replaced_by", Integer.class));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    private static Instant required(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(instant(row, column));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
