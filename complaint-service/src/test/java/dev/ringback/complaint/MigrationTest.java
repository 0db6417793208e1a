package dev.ringback.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.complaint.testing.OnTheStack;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What was there before a migration is there after it. */
@QuarkusTest
@OnTheStack
class MigrationTest {

    private static final String SCHEMA = "upgrade";

    @Inject
    AgroalDataSource dataSource;

    @AfterEach
    void takeItAway() throws SQLException {
        run("DROP SCHEMA IF EXISTS " + SCHEMA + " CASCADE");
    }

    @Test
    void complaintsAndAgentsOfTheFirstVersionAreTakenOver() throws SQLException {
        migrateTo("002");
        run(
                "INSERT INTO upgrade.complaint (id, source, external_id, customer_id, channel, cause_class, subject_agent_id,"
                        + " org_unit_id, text, state, received_at, reply_due_at, created_by, created_at, version) VALUES"
                        + " ('0195ef00-1c4e-7a52-8d3f-5b7c9e1f2a30', 'hotline', 'C-1', NULL, 'PHONE', 'PRODUCT', 'A01', 'TEAM-1',"
                        + " 'Broken.', 'RAISED', '2026-04-01T02:10:00Z', '2026-04-01T14:10:00Z', 'C1', '2026-04-01T02:11:00Z', 1)");
        run("INSERT INTO upgrade.directory_agent (agent_id, name, org_unit_id, hired_on, left_on, version)"
                + " VALUES ('A01', 'Agent', 'TEAM-1', '2020-01-01', NULL, 3)");

        migrateTo("latest");

        assertThat(rows(
                        "SELECT state || ' ' || round || ' ' || department_id || ' ' || incident_id || ' ' || do_not_call"
                                + " FROM upgrade.complaint"))
                .containsExactly("OPEN 1 CUSTOMER-CARE 0195ef00-1c4e-7a52-8d3f-5b7c9e1f2a30 false");
        assertThat(rows("SELECT round || ' ' || (reply_due_at - started_at) FROM upgrade.complaint_round"))
                .containsExactly("1 12:00:00");
        assertThat(rows("SELECT step || ' ' || by_whom FROM upgrade.complaint_history"))
                .containsExactly("RAISED C1");
        assertThat(rows("SELECT version || ' ' || org_unit_id FROM upgrade.directory_agent_unit"))
                .containsExactly("3 TEAM-1");
        assertThat(rows("SELECT count(*) || ' ' || min(department_id) FROM upgrade.complaint_rule"))
                .containsExactly("8 CUSTOMER-CARE");
    }

    private void migrateTo(String version) {
        Flyway.configure(getClass().getClassLoader())
                .dataSource(dataSource)
                .schemas(SCHEMA)
                .locations("classpath:db/migration")
                .target(version)
                .load()
                .migrate();
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<String> rows(String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                rows.add(row.getString(1));
            }
        }
        return rows;
    }
}
