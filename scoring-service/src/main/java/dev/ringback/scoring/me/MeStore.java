package dev.ringback.scoring.me;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads one agent and his place in the organisation. */
@ApplicationScoped
class MeStore {
    private static final String ENTRY = "SELECT name, hired_on, left_on FROM agent WHERE id = ?";
    private static final String PATH = """
            WITH RECURSIVE up (id, name, parent_id, height) AS (
                SELECT u.id, u.name, u.parent_id, 0
                FROM agent a JOIN org_unit u ON u.id = a.org_unit_id WHERE a.id = ?
                UNION ALL
                SELECT p.id, p.name, p.parent_id, up.height + 1
                FROM up JOIN org_unit p ON p.id = up.parent_id)
            SELECT id, name FROM up ORDER BY height DESC
            """;

    private final AgroalDataSource dataSource;

    MeStore(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    Optional<DirectoryEntry> entry(String agentId) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement query = connection.prepareStatement(ENTRY)) {
            query.setString(1, agentId);
            try (ResultSet row = query.executeQuery()) {
                return row.next()
                        ? Optional.of(new DirectoryEntry(
                                row.getString(1), row.getObject(2, LocalDate.class), row.getObject(3, LocalDate.class)))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot read the agent", e);
        }
    }

    /** The units from the top to the agent's own. */
    List<UnitOnPath> path(String agentId) {
        List<UnitOnPath> path = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement query = connection.prepareStatement(PATH)) {
            query.setString(1, agentId);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    path.add(new UnitOnPath(rows.getString(1), rows.getString(2)));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot read the agent's org units", e);
        }
        return path;
    }
}
