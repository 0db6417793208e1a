package dev.ringback.call.quality;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ringback.platform.sql.Instants;
import dev.ringback.platform.sql.Query;
import dev.ringback.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Checks in the database. Works in the caller's transaction. */
@ApplicationScoped
class QualityStore {

    private static final String INSERT = """
            INSERT INTO quality_check (id, call_id, task_id, customer_id, business, agent_id, org_unit_id,
                checklist_version, results, passed, apology_owner_agent_id, apology_due_on, comment, checked_by, checked_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?)
            ON CONFLICT ON CONSTRAINT quality_check_one_per_call DO NOTHING""";

    private static final TypeReference<List<CheckedItem>> RESULTS = new TypeReference<>() {};

    private final Sql sql;
    private final ObjectMapper json;

    QualityStore(Sql sql, ObjectMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** Keeps a check; false when the call was checked already. */
    boolean insert(QualityCheck check) {
        return sql.update(INSERT, (connection, statement) -> {
                    statement.setObject(1, check.id());
                    statement.setObject(2, check.callId());
                    statement.setObject(3, check.taskId());
                    statement.setObject(4, check.customerId());
                    statement.setString(5, check.business());
                    statement.setString(6, check.agentId());
                    statement.setString(7, check.orgUnitId());
                    statement.setInt(8, check.checklistVersion());
                    statement.setString(9, write(check.results()));
                    statement.setBoolean(10, check.passed());
                    statement.setString(11, check.apologyOwnerAgentId());
                    statement.setObject(12, check.apologyDueOn());
                    statement.setString(13, check.comment());
                    statement.setString(14, check.checkedBy());
                    statement.setObject(15, Instants.utc(check.checkedAt()));
                })
                == 1;
    }

    Optional<QualityCheck> find(UUID id) {
        return Optional.ofNullable(sql.first(
                "SELECT * FROM quality_check WHERE id = ?",
                (connection, statement) -> statement.setObject(1, id),
                this::read));
    }

    /** Checks in order of time, one more than the page holds if there are more. */
    List<QualityCheck> list(CheckQuery query) {
        Query checks = Query.of("SELECT * FROM quality_check WHERE true")
                .when("AND agent_id = ?", query.agentId())
                .when("AND org_unit_id = ?", query.orgUnitId())
                .when("AND passed = ?", query.passed());
        CheckQuery.Position after = query.after();
        if (after != null) {
            checks.add("AND (checked_at, id) > (?, ?)", after.checkedAt(), after.id());
        }
        return sql.query(checks.add("ORDER BY checked_at, id LIMIT ?", query.limit() + 1), this::read);
    }

    private QualityCheck read(ResultSet row) throws SQLException {
        return new QualityCheck(
                row.getObject("id", UUID.class),
                row.getObject("call_id", UUID.class),
                row.getObject("task_id", UUID.class),
                row.getObject("customer_id", UUID.class),
                row.getString("business"),
                row.getString("agent_id"),
                row.getString("org_unit_id"),
                row.getInt("checklist_version"),
                results(row.getString("results")),
                row.getString("apology_owner_agent_id"),
                row.getObject("apology_due_on", LocalDate.class),
                row.getString("comment"),
                row.getString("checked_by"),
                Instants.read(row, "checked_at"));
    }

    private String write(List<CheckedItem> results) {
        try {
            return json.writeValueAsString(results);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Results cannot be written as JSON", e);
        }
    }

    private List<CheckedItem> results(String text) {
        try {
            return json.readValue(text, RESULTS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The database holds results that are not JSON", e);
        }
    }
}
