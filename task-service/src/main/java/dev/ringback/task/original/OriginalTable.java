package dev.ringback.task.original;

import dev.ringback.platform.sql.Instants;
import dev.ringback.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The index of originals in the database. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class OriginalTable {

    private static final String SELECT = """
            SELECT o.*, n.id AS superseded_by FROM original o LEFT JOIN original n ON n.supersedes = o.id
            """;

    private final Sql sql;

    OriginalTable(Sql sql) {
        this.sql = sql;
    }

    /** Adds an original unless its name, or the place it takes, is taken; answers whether it was added. */
    boolean add(OriginalView original) {
        return sql.update("""
                        INSERT INTO original (id, source, external_id, kind, title, coding_kind, coding, object_kind, object_id, location,
                                              archived_on, retain_until, supersedes, recorded_by, recorded_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
                        """, (connection, statement) -> {
                    statement.setObject(1, original.id());
                    statement.setString(2, original.source());
                    statement.setString(3, original.externalId());
                    statement.setString(4, original.kind().name());
                    statement.setString(5, original.title());
                    statement.setString(6, original.codingKind().name());
                    statement.setString(7, original.coding());
                    statement.setString(8, original.objectKind());
                    statement.setString(9, original.objectId());
                    statement.setString(10, original.location());
                    statement.setObject(11, original.archivedOn());
                    statement.setObject(12, original.retainUntil());
                    statement.setObject(13, original.supersedes());
                    statement.setString(14, original.recordedBy());
                    statement.setObject(15, Instants.utc(original.recordedAt()));
                })
                == 1;
    }

    @Nullable
    OriginalView find(UUID id) {
        return sql.first(
                SELECT + "WHERE o.id = ?", (connection, statement) -> statement.setObject(1, id), OriginalTable::read);
    }

    @Nullable
    OriginalView find(String source, String externalId) {
        return sql.first(
                SELECT + "WHERE o.source = ? AND o.external_id = ?",
                (connection, statement) -> {
                    statement.setString(1, source);
                    statement.setString(2, externalId);
                },
                OriginalTable::read);
    }

    /** Originals in the order they were recorded. */
    List<OriginalView> page(OriginalFilter filter, @Nullable UUID after, int limit) {
        String standing = filter.standing() == null ? null : filter.standing().toString();
        return sql.query(
                SELECT + """
                        WHERE (?::text IS NULL OR o.kind = ?) AND (?::text IS NULL OR o.coding_kind = ?)
                          AND (?::text IS NULL OR o.coding = ?) AND (?::text IS NULL OR o.object_kind = ?)
                          AND (?::text IS NULL OR o.object_id = ?) AND (?::boolean IS NULL OR (n.id IS NULL) = ?::boolean)
                          AND (?::uuid IS NULL OR o.id > ?)
                        ORDER BY o.id LIMIT ?
                        """,
                (connection, statement) -> {
                    text(statement, 1, filter.kind());
                    text(statement, 3, filter.codingKind());
                    text(statement, 5, filter.coding());
                    text(statement, 7, filter.objectKind());
                    text(statement, 9, filter.objectId());
                    text(statement, 11, standing);
                    statement.setObject(13, after, java.sql.Types.OTHER);
                    statement.setObject(14, after, java.sql.Types.OTHER);
                    statement.setInt(15, limit);
                },
                OriginalTable::read);
    }

    private static void text(PreparedStatement statement, int index, @Nullable Object value) throws SQLException {
        String text = value == null ? null : value.toString();
        statement.setString(index, text);
        statement.setString(index + 1, text);
    }

    private static OriginalView read(ResultSet row) throws SQLException {
        return new OriginalView(
                row.getObject("id", UUID.class),
                row.getString("source"),
                row.getString("external_id"),
                OriginalKind.valueOf(row.getString("kind")),
                row.getString("title"),
                CodingKind.valueOf(row.getString("coding_kind")),
                row.getString("coding"),
                row.getString("object_kind"),
                row.getString("object_id"),
                row.getString("location"),
                row.getObject("archived_on", LocalDate.class),
                row.getObject("retain_until", LocalDate.class),
                row.getObject("supersedes", UUID.class),
                row.getObject("superseded_by", UUID.class),
                row.getString("recorded_by"),
                Instants.read(row, "recorded_at"));
    }
}
