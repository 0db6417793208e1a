package dev.ringback.task.demand;

import dev.ringback.platform.paging.Cursor;
import dev.ringback.platform.sql.Instants;
import dev.ringback.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Demand forms in the database. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class DemandTable {

    private static final String SELECT = """
            SELECT id, org_unit_id, program_id, business, topic, reason, customer_ids, number, opens_on, due_on, state, filed_by, filed_at,
                   decided_by, decided_at, rejection
            FROM demand_form
            """;

    private final Sql sql;

    DemandTable(Sql sql) {
        this.sql = sql;
    }

    void insert(DemandView form) {
        sql.update(
                "INSERT INTO demand_form (id, org_unit_id, program_id, business, topic, reason, customer_ids, number, opens_on,"
                        + " due_on, state, filed_by, filed_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (connection, statement) -> {
                    statement.setObject(1, form.id());
                    statement.setString(2, form.orgUnitId());
                    statement.setString(3, form.programId());
                    statement.setString(4, form.business());
                    statement.setString(5, form.topic());
                    statement.setString(6, form.reason());
                    statement.setArray(
                            7,
                            connection.createArrayOf("uuid", form.customerIds().toArray()));
                    statement.setInt(8, form.number());
                    statement.setObject(9, form.opensOn());
                    statement.setObject(10, form.dueOn());
                    statement.setString(11, form.state().name());
                    statement.setString(12, form.filedBy());
                    statement.setObject(13, Instants.utc(form.filedAt()));
                });
    }

    /** A form, or null. */
    @Nullable
    DemandView find(UUID id) {
        return sql.first(
                SELECT + "WHERE id = ?", (connection, statement) -> statement.setObject(1, id), DemandTable::read);
    }

    /**
     * Decides about a form that nobody has decided about.
     *
     * @return whether there was one; of two who decide at once one finds none
     */
    boolean decide(UUID id, DemandState state, String by, Instant at, @Nullable String rejection) {
        return sql.update(
                        "UPDATE demand_form SET state = ?, decided_by = ?, decided_at = ?, rejection = ?"
                                + " WHERE id = ? AND state = 'FILED'",
                        (connection, statement) -> {
                            statement.setString(1, state.name());
                            statement.setString(2, by);
                            statement.setObject(3, Instants.utc(at));
                            statement.setString(4, rejection);
                            statement.setObject(5, id);
                        })
                == 1;
    }

    /** Forms, the latest first. */
    List<DemandView> page(@Nullable DemandState state, @Nullable String unit, @Nullable Cursor after, int limit) {
        return sql.query(
                SELECT
                        + "WHERE (?::text IS NULL OR state = ?) AND (?::text IS NULL OR org_unit_id = ?) AND id < ?"
                        + " ORDER BY id DESC LIMIT ?",
                (connection, statement) -> {
                    statement.setString(1, state == null ? null : state.name());
                    statement.setString(2, state == null ? null : state.name());
                    statement.setString(3, unit);
                    statement.setString(4, unit);
                    statement.setObject(5, after == null ? new UUID(-1, -1) : after.uuid(0));
                    statement.setInt(6, limit);
                },
                DemandTable::read);
    }

    /** Every department and store, with the number of forms it filed in a period. */
    List<CoverageView.Unit> coverage(Instant from, Instant until) {
        return sql.query(
                """
                SELECT u.id, u.name, count(f.id)
                FROM directory_unit u
                LEFT JOIN demand_form f
                       ON f.org_unit_id = u.id AND f.filed_at >= ? AND f.filed_at < ? AND f.state <> 'REJECTED'
                WHERE u.kind IN ('STORE', 'DEPARTMENT')
                GROUP BY u.id, u.name ORDER BY u.id
                """,
                (connection, statement) -> {
                    statement.setObject(1, Instants.utc(from));
                    statement.setObject(2, Instants.utc(until));
                },
                row -> new CoverageView.Unit(row.getString(1), row.getString(2), row.getLong(3)));
    }

    private static DemandView read(ResultSet row) throws SQLException {
        return new DemandView(
                row.getObject("id", UUID.class),
                row.getString("org_unit_id"),
                row.getString("program_id"),
                row.getString("business"),
                row.getString("topic"),
                row.getString("reason"),
                List.of((UUID[]) row.getArray("customer_ids").getArray()),
                row.getInt("number"),
                row.getObject("opens_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                DemandState.valueOf(row.getString("state")),
                row.getString("filed_by"),
                Instants.read(row, "filed_at"),
                row.getString("decided_by"),
                Instants.readOrNull(row, "decided_at"),
                row.getString("rejection"));
    }
}
