package dev.ringback.call.edition;

import dev.ringback.platform.sql.Instants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

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
                Instants.read(row, "changed_at"),
                Instants.readOrNull(row, "approved_at"));
    }

    private static EditionHistory history(ResultSet row) throws SQLException {
        return new EditionHistory(
                row.getInt("revision"),
                texts(row, "authors"),
                row.getObject("based_on", Integer.class),
                Instants.read(row, "created_at"),
                Instants.read(row, "changed_at"),
                row.getString("piloted_by"),
                Instants.readOrNull(row, "piloted_at"),
                row.getString("approved_by"),
                Instants.readOrNull(row, "approved_at"),
                row.getString("retired_by"),
                Instants.readOrNull(row, "retired_at"),
                row.getString("retired_reason"),
                row.getObject("replaced_by", Integer.class));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
