package dev.ringback.complaint.dispatch;

import dev.ringback.complaint.clock.Level;
import dev.ringback.platform.json.EventJson;
import dev.ringback.platform.sql.Instants;
import dev.ringback.platform.sql.Query;
import dev.ringback.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The routes and all their versions. Works in the caller's transaction. */
@ApplicationScoped
class RouteStore {

    private static final String AT = """
            SELECT * FROM (SELECT DISTINCT ON (route_id) * FROM complaint_route WHERE in_force_from <= ?
                            ORDER BY route_id, version DESC) r
             WHERE r.active ORDER BY r.rank, r.route_id""";

    private final Sql sql;

    RouteStore(Sql sql) {
        this.sql = sql;
    }

    /** The active routes in force at a time, in the order they are looked at. */
    List<Route> at(Instant time) {
        return sql.query(Query.of(AT, time), RouteStore::route);
    }

    /** The active routes, in the order they are looked at. */
    List<Route> now() {
        return all().stream().filter(Route::active).toList();
    }

    /** The last versions of all routes, in the order they are looked at. */
    List<Route> all() {
        return sql.query(
                Query.of("SELECT * FROM (SELECT DISTINCT ON (route_id) * FROM complaint_route"
                        + " ORDER BY route_id, version DESC) r ORDER BY r.rank, r.route_id"),
                RouteStore::route);
    }

    /** The last version of a route, or null. */
    @Nullable
    Route current(String routeId) {
        return sql.first(
                Query.of("SELECT * FROM complaint_route WHERE route_id = ? ORDER BY version DESC LIMIT 1", routeId),
                RouteStore::route);
    }

    /** Keeps anyone else from changing a route until the transaction ends. */
    void lock(String routeId) {
        sql.query(
                Query.of("SELECT pg_advisory_xact_lock(hashtextextended('complaint route ' || ?, 0))", routeId),
                row -> true);
    }

    void add(Route route) {
        sql.update(Query.of(
                "INSERT INTO complaint_route (route_id, version, rank, active, conditions, department_id, level, assign,"
                        + " in_force_from, changed_by, officer_agent_id) VALUES (?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?)",
                route.routeId(),
                route.version(),
                route.rank(),
                route.active(),
                new String(EventJson.write(route.when()), StandardCharsets.UTF_8),
                route.departmentId(),
                route.level(),
                route.assign(),
                route.inForceFrom(),
                route.changedBy(),
                route.officerAgentId()));
    }

    private static Route route(ResultSet row) throws SQLException {
        @Nullable String level = row.getString("level");
        return new Route(
                row.getString("route_id"),
                row.getInt("version"),
                row.getInt("rank"),
                row.getBoolean("active"),
                EventJson.read(row.getString("conditions").getBytes(StandardCharsets.UTF_8), Conditions.class),
                row.getString("department_id"),
                level == null ? null : Level.valueOf(level),
                row.getString("officer_agent_id"),
                row.getBoolean("assign"),
                Instants.read(row, "in_force_from"),
                row.getString("changed_by"));
    }
}
