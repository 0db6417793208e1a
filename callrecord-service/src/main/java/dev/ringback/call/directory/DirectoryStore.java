package dev.ringback.call.directory;

import dev.ringback.platform.event.AgentChanged;
import dev.ringback.platform.event.OrgUnitChanged;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The read model of the directory. Works in the caller's transaction; an older state never replaces a newer one. */
@ApplicationScoped
public class DirectoryStore {

    private static final String UPSERT_AGENT = """
            INSERT INTO directory_agent AS known (agent_id, name, org_unit_id, hired_on, left_on, version)
            VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT (agent_id) DO UPDATE SET name = excluded.name, org_unit_id = excluded.org_unit_id,
                hired_on = excluded.hired_on, left_on = excluded.left_on, version = excluded.version
            WHERE known.version < excluded.version""";

    private static final String UPSERT_ORG_UNIT = """
            INSERT INTO directory_org_unit AS known (org_unit_id, name, kind, parent_id, version)
            VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (org_unit_id) DO UPDATE SET name = excluded.name, kind = excluded.kind,
                parent_id = excluded.parent_id, version = excluded.version
            WHERE known.version < excluded.version""";

    private final AgroalDataSource dataSource;

    DirectoryStore(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** The unit an agent belongs to now, as far as this service has heard; empty if it does not know the agent. */
    public Optional<String> orgUnitOf(String agentId) {
        return text("SELECT org_unit_id FROM directory_agent WHERE agent_id = ?", agentId);
    }

    /** An agent's name; empty if this service does not know the agent. */
    public Optional<String> nameOf(String agentId) {
        return text("SELECT name FROM directory_agent WHERE agent_id = ?", agentId);
    }

    /** Whether this service has heard of the agent, employed or not. */
    public boolean knowsAgent(String agentId) {
        return knows("SELECT 1 FROM directory_agent WHERE agent_id = ?", agentId);
    }

    /** Whether this service has heard of the org unit. */
    public boolean knowsOrgUnit(String orgUnitId) {
        return knows("SELECT 1 FROM directory_org_unit WHERE org_unit_id = ?", orgUnitId);
    }

    /** An org unit and all below it, as far as this service has heard. */
    public List<String> unitsFrom(String orgUnitId) {
        String sql = """
                WITH RECURSIVE unit (id) AS (
                    SELECT ?::text
                    UNION
                    SELECT below.org_unit_id FROM directory_org_unit below JOIN unit ON below.parent_id = unit.id)
                SELECT id FROM unit ORDER BY id""";
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, orgUnitId);
            List<String> units = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    units.add(row.getString(1));
                }
            }
            return units;
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot read the directory", e);
        }
    }

    private Optional<String> text(String sql, String id) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, id);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot read the directory", e);
        }
    }

    private boolean knows(String sql, String id) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, id);
            try (ResultSet row = select.executeQuery()) {
                return row.next();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot read the directory", e);
        }
    }

    void keep(AgentChanged agent, long version) {
        keep(UPSERT_AGENT, agent.agentId(), agent.name(), agent.orgUnitId(), agent.hiredOn(), agent.leftOn(), version);
    }

    void keep(OrgUnitChanged unit, long version) {
        keep(UPSERT_ORG_UNIT, unit.orgUnitId(), unit.name(), unit.kind(), unit.parentId(), version);
    }

    private void keep(String sql, @Nullable Object... values) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement upsert = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                upsert.setObject(i + 1, values[i]);
            }
            upsert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot keep the directory", e);
        }
    }
}
