package dev.ringback.scoring.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ringback.platform.json.EventJson;
import dev.ringback.platform.paging.Cursor;
import dev.ringback.platform.sql.Instants;
import dev.ringback.platform.sql.Query;
import dev.ringback.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Simulations and what they found. Works in the caller's transaction. */
@ApplicationScoped
class SimulationStore {
    private static final String COLUMNS = """
            SELECT id, from_month, to_month, schemes, state, agents_done, agents_expected, requested_by, requested_at,
                   finished_at, result
            FROM simulation
            """;

    private final Sql sql;

    SimulationStore(Sql sql) {
        this.sql = sql;
    }

    /** What is to be run. */
    record Work(UUID id, YearMonth from, YearMonth to, List<JsonNode> schemes) {}

    void insert(Work work, String by, Instant at) {
        sql.update(Query.of(
                "INSERT INTO simulation (id, from_month, to_month, schemes, requested_by, requested_at, state)"
                        + " VALUES (?, ?, ?, ?::jsonb, ?, ?, 'WAITING')",
                work.id(),
                work.from().atDay(1),
                work.to().atDay(1),
                json(work.schemes()),
                by,
                at));
    }

    Optional<SimulationView> find(UUID id) {
        return Optional.ofNullable(sql.first(Query.of(COLUMNS + "WHERE id = ?", id), SimulationStore::view));
    }

    List<SimulationView> list(@Nullable Cursor after, int limit) {
        Query query = Query.of(COLUMNS + "WHERE true");
        if (after != null) {
            query.add("AND (requested_at, id) > (?, ?)", after.instant(0), after.uuid(1));
        }
        return sql.query(query.add("ORDER BY requested_at, id LIMIT ?", limit), SimulationStore::view);
    }

    List<SimulationDifference> differences(UUID id, @Nullable String agentId, @Nullable Cursor after, int limit) {
        Query query = Query.of("SELECT document FROM simulation_difference WHERE simulation_id = ?", id)
                .when("AND agent_id = ?", agentId);
        if (after != null) {
            query.add("AND (agent_id, period) > (?, ?)", after.text(0), after.text(1));
        }
        return sql.query(
                query.add("ORDER BY agent_id, period LIMIT ?", limit),
                row -> read(row.getString(1), SimulationDifference.class));
    }

    boolean delete(UUID id) {
        return sql.update(Query.of("DELETE FROM simulation WHERE id = ?", id)) == 1;
    }

    /** Those nobody has finished, the oldest first. */
    List<Work> unfinished() {
        return sql.query(
                Query.of("SELECT id, from_month, to_month, schemes FROM simulation"
                        + " WHERE state IN ('WAITING', 'RUNNING') ORDER BY requested_at LIMIT 20"),
                row -> new Work(
                        row.getObject("id", UUID.class),
                        month(row, "from_month"),
                        month(row, "to_month"),
                        List.of(read(row.getString("schemes"), JsonNode[].class))));
    }

    /** Begins, anew if it was begun before; false when it was tried as often as it may, or is gone. */
    boolean begin(UUID id, int expected, int mostAttempts, Instant now) {
        sql.update(Query.of("DELETE FROM simulation_difference WHERE simulation_id = ?", id));
        sql.update(Query.of(
                "UPDATE simulation SET state = 'FAILED', finished_at = ? WHERE id = ? AND attempts >= ?",
                now,
                id,
                mostAttempts));
        return sql.update(Query.of(
                        "UPDATE simulation SET state = 'RUNNING', attempts = attempts + 1, agents_done = 0,"
                                + " agents_expected = ? WHERE id = ? AND state <> 'FAILED'",
                        expected,
                        id))
                == 1;
    }

    /** Keeps what was found for some agents; false when the simulation is gone. */
    boolean add(UUID id, int agents, List<SimulationDifference> found) {
        if (sql.update(Query.of("UPDATE simulation SET agents_done = agents_done + ? WHERE id = ?", agents, id)) == 0) {
            return false;
        }
        List<UUID> ids = new ArrayList<>();
        List<String> documents = new ArrayList<>();
        for (SimulationDifference each : found) {
            ids.add(id);
            documents.add(json(each));
        }
        sql.update(
                "INSERT INTO simulation_difference (simulation_id, agent_id, period, document)"
                        + " SELECT id, document->>'agentId', document->>'period', document"
                        + " FROM unnest(?::uuid[], ?::text[]::jsonb[]) AS found (id, document)",
                (connection, statement) -> {
                    statement.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
                    statement.setArray(2, connection.createArrayOf("text", documents.toArray()));
                });
        return true;
    }

    void finish(UUID id, SimulationResult result, Instant now) {
        sql.update(Query.of(
                "UPDATE simulation SET state = 'DONE', result = ?::jsonb, finished_at = ? WHERE id = ?",
                json(result),
                now,
                id));
    }

    private static SimulationView view(ResultSet row) throws SQLException {
        @Nullable String result = row.getString("result");
        List<String> schemes = new ArrayList<>();
        for (JsonNode scheme : read(row.getString("schemes"), JsonNode[].class)) {
            schemes.add(scheme.path("scheme").asText() + " version "
                    + scheme.path("version").asText());
        }
        return new SimulationView(
                row.getObject("id", UUID.class),
                month(row, "from_month").toString(),
                month(row, "to_month").toString(),
                schemes,
                SimulationState.valueOf(row.getString("state")),
                row.getInt("agents_done"),
                row.getInt("agents_expected"),
                row.getString("requested_by"),
                Instants.read(row, "requested_at"),
                Instants.readOrNull(row, "finished_at"),
                result == null ? null : read(result, SimulationResult.class));
    }

    private static YearMonth month(ResultSet row, String column) throws SQLException {
        return YearMonth.from(row.getObject(column, LocalDate.class));
    }

    private static <T> T read(String json, Class<T> type) {
        return EventJson.read(json.getBytes(StandardCharsets.UTF_8), type);
    }

    private static String json(Object value) {
        return new String(EventJson.write(value), StandardCharsets.UTF_8);
    }
}
