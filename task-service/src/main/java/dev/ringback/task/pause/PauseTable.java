package dev.ringback.task.pause;

import dev.ringback.platform.sql.Instants;
import dev.ringback.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Pauses that were made by hand; they end, and change in no other way. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class PauseTable {

    private static final String COLUMNS =
            "SELECT id, org_unit_id, reason, started_at, started_by, until_at, ended_at, ended_by,"
                    + " ended_at IS NULL AND (until_at IS NULL OR until_at > ?) AS active FROM outbound_pause ";

    private final Sql sql;

    PauseTable(Sql sql) {
        this.sql = sql;
    }

    void add(UUID id, PauseRequest request, Instant at, String by) {
        sql.update(
                "INSERT INTO outbound_pause (id, org_unit_id, reason, started_at, started_by, until_at) VALUES (?, ?, ?, ?, ?, ?)",
                (connection, statement) -> {
                    statement.setObject(1, id);
                    statement.setString(2, request.orgUnitId());
                    statement.setString(3, request.reason());
                    statement.setObject(4, Instants.utc(at));
                    statement.setString(5, by);
                    statement.setObject(6, Instants.utcOrNull(request.until()), Types.TIMESTAMP_WITH_TIMEZONE);
                });
    }

    @Nullable
    PauseView find(UUID id, Instant now) {
        return sql.first(
                COLUMNS + "WHERE id = ?",
                (connection, statement) -> {
                    statement.setObject(1, Instants.utc(now));
                    statement.setObject(2, id);
                },
                PauseTable::read);
    }

    /** Ends a pause that holds; one that is over stays as it ended. */
    void end(UUID id, Instant at, String by) {
        sql.update(
                "UPDATE outbound_pause SET ended_at = ?, ended_by = ? WHERE id = ? AND ended_at IS NULL"
                        + " AND (until_at IS NULL OR until_at > ?)",
                (connection, statement) -> {
                    statement.setObject(1, Instants.utc(at));
                    statement.setString(2, by);
                    statement.setObject(3, id);
                    statement.setObject(4, Instants.utc(at));
                });
    }

    /** Pauses before one, the latest made first. */
    List<PauseView> page(boolean activeOnly, @Nullable String unit, @Nullable UUID before, Instant now, int limit) {
        return sql.query(
                COLUMNS + "WHERE (NOT ? OR (ended_at IS NULL AND (until_at IS NULL OR until_at > ?)))"
                        + " AND (?::text IS NULL OR org_unit_id = ?) AND (?::uuid IS NULL OR id < ?) ORDER BY id DESC LIMIT ?",
                (connection, statement) -> {
                    statement.setObject(1, Instants.utc(now));
                    statement.setBoolean(2, activeOnly);
                    statement.setObject(3, Instants.utc(now));
                    statement.setString(4, unit);
                    statement.setString(5, unit);
                    statement.setObject(6, before);
                    statement.setObject(7, before);
                    statement.setInt(8, limit);
                },
                PauseTable::read);
    }

    private static PauseView read(ResultSet row) throws SQLException {
        return new PauseView(
                row.getObject("id", UUID.class),
                row.getString("org_unit_id"),
                row.getString("reason"),
                Instants.read(row, "started_at"),
                row.getString("started_by"),
                Instants.readOrNull(row, "until_at"),
                Instants.readOrNull(row, "ended_at"),
                row.getString("ended_by"),
                row.getBoolean("active"));
    }
}
