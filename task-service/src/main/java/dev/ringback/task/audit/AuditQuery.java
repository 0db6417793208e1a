package dev.ringback.task.audit;

import dev.ringback.platform.paging.Cursor;
import dev.ringback.platform.paging.Page;
import dev.ringback.platform.sql.Instants;
import dev.ringback.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the audit, the newest first, so that what is written meanwhile does not move the pages. */
@ApplicationScoped
class AuditQuery {

    private static final String SELECT = """
            SELECT id, at, actor, roles, action, object_kind, object_id, fields, reason, request_id FROM audit_entry
            WHERE (?::text IS NULL OR actor = ?) AND (?::text IS NULL OR action = ?)
              AND (?::text IS NULL OR object_kind = ?) AND (?::text IS NULL OR object_id = ?)
              AND (?::timestamptz IS NULL OR at >= ?) AND (?::timestamptz IS NULL OR at < ?)
              AND (?::timestamptz IS NULL OR (at, id) < (?, ?))
            ORDER BY at DESC, id DESC LIMIT ?
            """;

    private final Sql sql;
    private final Audit audit;

    AuditQuery(Sql sql, Audit audit) {
        this.sql = sql;
        this.audit = audit;
    }

    /**
     * A page.
     *
     * @param export whether it leaves as a table, which is written down itself
     */
    @Transactional
    AuditPage list(AuditFilter filter, @Nullable Cursor after, int limit, boolean export) {
        if (export) {
            audit.record(AuditAction.AUDIT_EXPORTED, new AuditObject(AuditObject.Kind.AUDIT, filter.text()));
        }
        List<AuditEntry> rows = sql.query(
                SELECT,
                (connection, statement) -> {
                    text(statement, 1, filter.actor());
                    text(
                            statement,
                            3,
                            filter.action() == null ? null : filter.action().name());
                    text(
                            statement,
                            5,
                            filter.objectKind() == null
                                    ? null
                                    : filter.objectKind().name());
                    text(statement, 7, filter.objectId());
                    time(statement, 9, filter.from());
                    time(statement, 11, filter.to());
                    time(statement, 13, after == null ? null : after.instant(0));
                    statement.setObject(15, after == null ? null : after.uuid(1), Types.OTHER);
                    statement.setInt(16, limit + 1);
                },
                AuditQuery::read);
        Page<AuditEntry> page = Page.of(rows, limit, row -> Cursor.of(row.at(), row.id()));
        return new AuditPage(page.items(), page.nextCursor());
    }

    private static void text(PreparedStatement statement, int index, @Nullable String value) throws SQLException {
        statement.setString(index, value);
        statement.setString(index + 1, value);
    }

    private static void time(PreparedStatement statement, int index, @Nullable Instant value) throws SQLException {
        Object at = Instants.utcOrNull(value);
        statement.setObject(index, at, Types.TIMESTAMP_WITH_TIMEZONE);
        statement.setObject(index + 1, at, Types.TIMESTAMP_WITH_TIMEZONE);
    }

    private static AuditEntry read(ResultSet row) throws SQLException {
        return new AuditEntry(
                row.getObject("id", UUID.class),
                Instants.read(row, "at"),
                row.getString("actor"),
                texts(row, "roles"),
                AuditAction.valueOf(row.getString("action")),
                AuditObject.Kind.valueOf(row.getString("object_kind")),
                row.getString("object_id"),
                texts(row, "fields"),
                row.getString("reason"),
                row.getString("request_id"));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
