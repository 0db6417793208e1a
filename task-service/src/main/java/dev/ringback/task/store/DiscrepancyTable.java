package dev.ringback.task.store;

import dev.ringback.platform.paging.Cursor;
import dev.ringback.platform.sql.Instants;
import dev.ringback.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Discrepancies of gift records in the database. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class DiscrepancyTable {

    private static final String SELECT = """
            SELECT id, gift_id, org_unit_id, state, finding, found_by, found_at, conclusion, concluded_by, concluded_at FROM gift_discrepancy
            """;

    private final Sql sql;

    DiscrepancyTable(Sql sql) {
        this.sql = sql;
    }

    /** Writes what was found about a gift down for its store; answers false when there is no such gift. */
    boolean insert(UUID id, UUID giftId, String finding, String by, Instant at) {
        return sql.update(
                        "INSERT INTO gift_discrepancy (id, gift_id, org_unit_id, state, finding, found_by, found_at)"
                                + " SELECT ?, id, org_unit_id, 'OPEN', ?, ?, ? FROM gift WHERE id = ?",
                        (connection, statement) -> {
                            statement.setObject(1, id);
                            statement.setString(2, finding);
                            statement.setString(3, by);
                            statement.setObject(4, Instants.utc(at));
                            statement.setObject(5, giftId);
                        })
                == 1;
    }

    /** A discrepancy, or null. */
    @Nullable
    DiscrepancyView find(UUID id) {
        return sql.first(
                SELECT + "WHERE id = ?", (connection, statement) -> statement.setObject(1, id), DiscrepancyTable::read);
    }

    /** Concludes an open one; answers false when it is not open. */
    boolean conclude(UUID id, DiscrepancyState state, String conclusion, String by, Instant at) {
        return sql.update(
                        "UPDATE gift_discrepancy SET state = ?, conclusion = ?, concluded_by = ?, concluded_at = ?"
                                + " WHERE id = ? AND state = 'OPEN'",
                        (connection, statement) -> {
                            statement.setString(1, state.name());
                            statement.setString(2, conclusion);
                            statement.setString(3, by);
                            statement.setObject(4, Instants.utc(at));
                            statement.setObject(5, id);
                        })
                == 1;
    }

    /** Discrepancies, the latest first. */
    List<DiscrepancyView> page(
            @Nullable DiscrepancyState state, @Nullable String unit, @Nullable Cursor after, int limit) {
        String stateName = state == null ? null : state.name();
        return sql.query(
                SELECT
                        + "WHERE (?::text IS NULL OR state = ?) AND (?::text IS NULL OR org_unit_id = ?) AND id < ?"
                        + " ORDER BY id DESC LIMIT ?",
                (connection, statement) -> {
                    statement.setString(1, stateName);
                    statement.setString(2, stateName);
                    statement.setString(3, unit);
                    statement.setString(4, unit);
                    statement.setObject(5, after == null ? new UUID(-1, -1) : after.uuid(0));
                    statement.setInt(6, limit);
                },
                DiscrepancyTable::read);
    }

    private static DiscrepancyView read(ResultSet row) throws SQLException {
        return new DiscrepancyView(
                row.getObject("id", UUID.class),
                row.getObject("gift_id", UUID.class),
                row.getString("org_unit_id"),
                DiscrepancyState.valueOf(row.getString("state")),
                row.getString("finding"),
                row.getString("found_by"),
                Instants.read(row, "found_at"),
                row.getString("conclusion"),
                row.getString("concluded_by"),
                Instants.readOrNull(row, "concluded_at"));
    }
}
