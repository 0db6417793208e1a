package dev.ringback.complaint.testing;

import static org.awaitility.Awaitility.await;

import dev.ringback.platform.event.AgentChanged;
import dev.ringback.platform.event.OrgUnitChanged;
import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.Arc;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** Agents and units, as the directory tells of them. */
public final class Directory {

    private static final Instant FOUNDED = Instant.parse("2020-01-01T00:00:00Z");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Directory() {}

    /** A unit nobody had before. */
    public static String unit() {
        return unit("U-" + UUID.randomUUID());
    }

    /** A unit, once this service knows it. */
    public static String unit(String id) {
        Events.event("/scoring-service", "org-unit:" + id, 1, FOUNDED, new OrgUnitChanged(id, "Unit", "TEAM", null))
                .deliver();
        await("unit " + id)
                .atMost(PATIENCE)
                .until(() -> known("SELECT 1 FROM directory_org_unit WHERE org_unit_id = ?", id));
        return id;
    }

    /** An agent nobody had before, in a unit. */
    public static String agent(String unit) {
        return agent("A-" + UUID.randomUUID(), unit);
    }

    /** An agent in a unit, once this service knows him. */
    public static String agent(String id, String unit) {
        return agent(id, unit, 1, FOUNDED, null);
    }

    /** A state of an agent from a time on, once this service knows it. */
    public static String agent(String id, String unit, long version, Instant since, LocalDate leftOn) {
        AgentChanged state = new AgentChanged(id, "Agent", unit, LocalDate.parse("2020-01-01"), leftOn);
        Events.event("/scoring-service", "agent:" + id, version, since, state).deliver();
        await("agent " + id)
                .atMost(PATIENCE)
                .until(() ->
                        known("SELECT 1 FROM directory_agent_unit WHERE agent_id = ? AND version = " + version, id));
        return id;
    }

    private static boolean known(String sql, String id) throws SQLException {
        AgroalDataSource dataSource =
                Arc.container().instance(AgroalDataSource.class).get();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, id);
            try (ResultSet row = select.executeQuery()) {
                return row.next();
            }
        }
    }
}
