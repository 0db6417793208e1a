package dev.ringback.task.progress;

import dev.ringback.platform.sql.Instants;
import dev.ringback.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Waivers: rows are added and never changed. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class WaiverTable {

    private static final String EVERYBODY = "";

    private final Sql sql;

    WaiverTable(Sql sql) {
        this.sql = sql;
    }

    /** Adds a waiver; false when there is one for the same already. */
    boolean add(String programId, WaiverView waiver) {
        return sql.update(
                        "INSERT INTO quota_waiver (id, program_id, grain, starts_on, agent_id, reason, waived_by, waived_at) "
                                + "VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT ON CONSTRAINT quota_waiver_key DO NOTHING",
                        (connection, statement) -> {
                            statement.setObject(1, waiver.id());
                            statement.setString(2, programId);
                            statement.setString(3, waiver.grain().name());
                            statement.setObject(4, waiver.startsOn());
                            statement.setString(5, waiver.agentId() == null ? EVERYBODY : waiver.agentId());
                            statement.setString(6, waiver.reason());
                            statement.setString(7, waiver.waivedBy());
                            statement.setObject(8, Instants.utc(waiver.waivedAt()));
                        })
                == 1;
    }

    /** The waivers of a program, the latest period first. */
    List<WaiverView> of(String programId, @Nullable LocalDate from, int limit) {
        return sql.query(
                "SELECT id, grain, starts_on, agent_id, reason, waived_by, waived_at FROM quota_waiver "
                        + "WHERE program_id = ? AND (?::date IS NULL OR starts_on >= ?) ORDER BY starts_on DESC, id LIMIT ?",
                (connection, statement) -> {
                    statement.setString(1, programId);
                    statement.setObject(2, from);
                    statement.setObject(3, from);
                    statement.setInt(4, limit);
                },
                WaiverTable::view);
    }

    /**
     * What is waived for everybody, and for one agent.
     *
     * @param agentId the agent, or null for what is asked about all together
     */
    Set<CustomerTarget.Waived> waived(String programId, @Nullable String agentId) {
        return new HashSet<>(sql.query(
                "SELECT grain, starts_on FROM quota_waiver WHERE program_id = ? AND agent_id IN (?, ?)",
                (connection, statement) -> {
                    statement.setString(1, programId);
                    statement.setString(2, EVERYBODY);
                    statement.setString(3, agentId == null ? EVERYBODY : agentId);
                },
                row -> new CustomerTarget.Waived(
                        WaiverGrain.valueOf(row.getString(1)), row.getObject(2, LocalDate.class))));
    }

    private static WaiverView view(ResultSet row) throws SQLException {
        String agent = row.getString("agent_id");
        return new WaiverView(
                row.getObject("id", UUID.class),
                WaiverGrain.valueOf(row.getString("grain")),
                row.getObject("starts_on", LocalDate.class),
                agent.equals(EVERYBODY) ? null : agent,
                row.getString("reason"),
                row.getString("waived_by"),
                Instants.read(row, "waived_at"));
    }
}
