package dev.ringback.scoring.pack;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Whom and what a pack may name. Works in the caller's transaction. */
@ApplicationScoped
class DirectoryNames {
    /** Known by shipping, whether or not the directory has it. */
    private static final String SHIPPED_DEPARTMENT = "CUSTOMER-CARE";

    private final AgroalDataSource dataSource;

    DirectoryNames(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    boolean knowsUnit(String id) {
        return id.equals(SHIPPED_DEPARTMENT) || exists("SELECT FROM org_unit WHERE id = ?", id);
    }

    boolean knowsAgent(String id) {
        return exists("SELECT FROM agent WHERE id = ?", id);
    }

    private boolean exists(String sql, String id) {
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
}
