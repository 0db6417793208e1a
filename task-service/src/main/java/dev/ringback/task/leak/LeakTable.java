package dev.ringback.task.leak;

import dev.ringback.platform.sql.Instants;
import dev.ringback.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Leak incidents in the database. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class LeakTable {

    private static final String SELECT = """
            SELECT id, what, happened_at, customer_ids, whose, liable, measures, reported_at, reported_by, closed_at, closed_by
            FROM leak_incident
            """;

    private final Sql sql;

    LeakTable(Sql sql) {
        this.sql = sql;
    }

    void add(LeakIncidentView incident) {
        sql.update(
                "INSERT INTO leak_incident (id, what, happened_at, customer_ids, whose, liable, measures, reported_at, reported_by)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (connection, statement) -> {
                    statement.setObject(1, incident.id());
                    statement.setString(2, incident.what());
                    statement.setObject(3, Instants.utc(incident.happenedAt()));
                    statement.setArray(
                            4,
                            connection.createArrayOf(
                                    "uuid", incident.customerIds().toArray()));
                    statement.setString(5, incident.whose());
                    statement.setString(6, incident.liable());
                    statement.setString(7, incident.measures());
                    statement.setObject(8, Instants.utc(incident.reportedAt()));
                    statement.setString(9, incident.reportedBy());
                });
    }

    /** Closes an incident that is open, adding what was done to what was done at once; answers whether it was open. */
    boolean close(UUID id, String liable, String measures, Instant at, String by) {
        return sql.update(
                        "UPDATE leak_incident SET liable = ?, measures = concat_ws(chr(10), measures, ?), closed_at = ?, closed_by = ? WHERE id = ? AND closed_at IS NULL",
                        (connection, statement) -> {
                            statement.setString(1, liable);
                            statement.setString(2, measures);
                            statement.setObject(3, Instants.utc(at));
                            statement.setString(4, by);
                            statement.setObject(5, id);
                        })
                == 1;
    }

    @Nullable
    LeakIncidentView find(UUID id) {
        return sql.first(
                SELECT + "WHERE id = ?", (connection, statement) -> statement.setObject(1, id), LeakTable::read);
    }

    List<LeakIncidentView> page(@Nullable LeakState state, @Nullable UUID after, int limit) {
        String closed = state == null ? null : String.valueOf(state == LeakState.CLOSED);
        return sql.query(
                SELECT
                        + "WHERE (?::boolean IS NULL OR (closed_at IS NOT NULL) = ?::boolean) AND (?::uuid IS NULL OR id > ?) ORDER BY id LIMIT ?",
                (connection, statement) -> {
                    statement.setString(1, closed);
                    statement.setString(2, closed);
                    statement.setObject(3, after, java.sql.Types.OTHER);
                    statement.setObject(4, after, java.sql.Types.OTHER);
                    statement.setInt(5, limit);
                },
                LeakTable::read);
    }

    /** Those of the ids that are no customers. */
    List<UUID> unknown(Collection<UUID> customers) {
        return sql.query(
                "SELECT g.id FROM unnest(?::uuid[]) AS g (id) WHERE NOT EXISTS (SELECT FROM customer c WHERE c.id = g.id)",
                (connection, statement) -> statement.setArray(1, connection.createArrayOf("uuid", customers.toArray())),
                row -> row.getObject(1, UUID.class));
    }

    private static LeakIncidentView read(ResultSet row) throws SQLException {
        Instant closedAt = row.getObject("closed_at") == null ? null : Instants.read(row, "closed_at");
        return new LeakIncidentView(
                row.getObject("id", UUID.class),
                closedAt == null ? LeakState.OPEN : LeakState.CLOSED,
                row.getString("what"),
                Instants.read(row, "happened_at"),
                List.of((UUID[]) row.getArray("customer_ids").getArray()),
                row.getString("whose"),
                row.getString("liable"),
                row.getString("measures"),
                Instants.read(row, "reported_at"),
                row.getString("reported_by"),
                closedAt,
                row.getString("closed_by"));
    }
}
