package dev.ringback.call.pause;

import dev.ringback.platform.sql.Instants;
import dev.ringback.platform.sql.Query;
import dev.ringback.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Breaks in the database. Works in the caller's transaction. */
@ApplicationScoped
class BreakStore {

    private static final String INSERT = """
            INSERT INTO agent_break (id, agent_id, org_unit_id, day, started_at, together, max_together, due_back_at,
                rule_version)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (agent_id) WHERE ended_at IS NULL DO NOTHING""";

    private final Sql sql;

    BreakStore(Sql sql) {
        this.sql = sql;
    }

    /** Lets one agent of a group at a time go out, until the transaction ends, so that each is counted. */
    void lockGroup(String orgUnitId) {
        sql.query(
                "SELECT pg_advisory_xact_lock(hashtextextended('break/' || ?, 0))",
                (connection, statement) -> statement.setString(1, orgUnitId),
                row -> orgUnitId);
    }

    /** How many of a group are out. */
    int out(String orgUnitId) {
        return Objects.requireNonNull(sql.first(
                "SELECT count(*) FROM agent_break WHERE org_unit_id = ? AND ended_at IS NULL",
                (connection, statement) -> statement.setString(1, orgUnitId),
                row -> row.getInt(1)));
    }

    /** Keeps a break that begins; false when the agent is out already. */
    boolean insert(Break pause) {
        return sql.update(INSERT, (connection, statement) -> {
                    statement.setObject(1, pause.id());
                    statement.setString(2, pause.agentId());
                    statement.setString(3, pause.orgUnitId());
                    statement.setObject(4, pause.day());
                    statement.setObject(5, Instants.utc(pause.startedAt()));
                    statement.setInt(6, pause.together());
                    statement.setInt(7, pause.maxTogether());
                    statement.setObject(8, Instants.utc(pause.dueBackAt()));
                    statement.setInt(9, pause.ruleVersion());
                })
                == 1;
    }

    /** Ends a break; false when it is over already. */
    boolean end(UUID id, Instant at) {
        return sql.update(
                        "UPDATE agent_break SET ended_at = greatest(started_at, ?) WHERE id = ? AND ended_at IS NULL",
                        (connection, statement) -> {
                            statement.setObject(1, Instants.utc(at));
                            statement.setObject(2, id);
                        })
                == 1;
    }

    Optional<Break> find(UUID id) {
        return Optional.ofNullable(sql.first(
                "SELECT * FROM agent_break WHERE id = ?",
                (connection, statement) -> statement.setObject(1, id),
                BreakStore::read));
    }

    /** Breaks in order of their beginning, one more than the page holds if there are more. */
    List<Break> list(BreakQuery query, Instant now) {
        Query breaks = Query.of("SELECT * FROM agent_break WHERE true")
                .when("AND agent_id = ?", query.agentId())
                .when("AND org_unit_id = ?", query.orgUnitId())
                .when("AND started_at >= ?", query.from())
                .when("AND started_at < ?", query.to());
        if (query.violations()) {
            breaks.add("AND (together > max_together OR coalesce(ended_at, ?) > due_back_at)", now);
        }
        BreakQuery.Position after = query.after();
        if (after != null) {
            breaks.add("AND (started_at, id) > (?, ?)", after.startedAt(), after.id());
        }
        return sql.query(breaks.add("ORDER BY started_at, id LIMIT ?", query.limit() + 1), BreakStore::read);
    }

    private static Break read(ResultSet row) throws SQLException {
        return new Break(
                row.getObject("id", UUID.class),
                row.getString("agent_id"),
                row.getString("org_unit_id"),
                row.getObject("day", LocalDate.class),
                Instants.read(row, "started_at"),
                Instants.readOrNull(row, "ended_at"),
                row.getInt("together"),
                row.getInt("max_together"),
                Instants.read(row, "due_back_at"),
                row.getInt("rule_version"));
    }
}
