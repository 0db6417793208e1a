package dev.ringback.call.report.assignment;

import dev.ringback.call.report.kind.ReportKind;
import dev.ringback.platform.sql.Instants;
import dev.ringback.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Responsibilities in the database. Works in the caller's transaction. */
@ApplicationScoped
public class AssignmentStore {

    private final Sql sql;

    AssignmentStore(Sql sql) {
        this.sql = sql;
    }

    /**
     * A responsibility for whose next period a duty is to be opened.
     *
     * @param nextPeriod first day of that period
     */
    public record Due(Assignment assignment, LocalDate nextPeriod) {}

    /** Lets one transaction at a time say who is responsible for a unit's report. */
    public void lock(ReportKind kind, String orgUnitId) {
        sql.query(
                "SELECT pg_advisory_xact_lock(hashtextextended(?, 0))",
                (connection, statement) -> statement.setString(1, "report-assignment/" + kind + "/" + orgUnitId),
                row -> true);
    }

    /** When the last responsibility for a unit's report begins; null when nobody ever was. */
    public @Nullable LocalDate lastFrom(ReportKind kind, String orgUnitId) {
        return sql.first(
                "SELECT max(effective_from) FROM report_assignment WHERE kind = ? AND org_unit_id = ?",
                (connection, statement) -> {
                    statement.setString(1, kind.name());
                    statement.setString(2, orgUnitId);
                },
                row -> row.getObject(1, LocalDate.class));
    }

    /** Keeps a new one, and ends the one before it. */
    public void insert(Assignment assignment, LocalDate nextPeriod) {
        sql.update("""
                UPDATE report_assignment SET effective_to = ?
                WHERE kind = ? AND org_unit_id = ? AND (effective_to IS NULL OR effective_to > ?)
                """, (connection, statement) -> {
            statement.setObject(1, assignment.effectiveFrom().minusDays(1));
            statement.setString(2, assignment.kind().name());
            statement.setString(3, assignment.orgUnitId());
            statement.setObject(4, assignment.effectiveFrom().minusDays(1));
        });
        sql.update("""
                INSERT INTO report_assignment (id, kind, org_unit_id, agent_id, effective_from, next_period,
                    assigned_by, assigned_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """, (connection, statement) -> {
            statement.setObject(1, assignment.id());
            statement.setString(2, assignment.kind().name());
            statement.setString(3, assignment.orgUnitId());
            statement.setString(4, assignment.agentId());
            statement.setObject(5, assignment.effectiveFrom());
            statement.setObject(6, nextPeriod);
            statement.setString(7, assignment.assignedBy());
            statement.setObject(8, Instants.utc(assignment.assignedAt()));
        });
    }

    /** Whether an agent is, was or will be responsible for a unit's report of a period that ends on this day. */
    public boolean isResponsible(ReportKind kind, String orgUnitId, String agentId, LocalDate periodTo) {
        return sql.first(
                        """
                        SELECT 1 FROM report_assignment
                        WHERE kind = ? AND org_unit_id = ? AND agent_id = ? AND effective_from <= ?
                          AND (effective_to IS NULL OR effective_to >= ?)
                        """,
                        (connection, statement) -> {
                            statement.setString(1, kind.name());
                            statement.setString(2, orgUnitId);
                            statement.setString(3, agentId);
                            statement.setObject(4, periodTo);
                            statement.setObject(5, periodTo);
                        },
                        row -> true)
                != null;
    }

    /** One whose next period has begun, among those nobody looks at now; null when there is none. */
    public @Nullable Due lockDue(LocalDate today) {
        return sql.first(
                """
                SELECT * FROM report_assignment
                WHERE next_period <= ? AND (effective_to IS NULL OR next_period <= effective_to)
                ORDER BY next_period, id LIMIT 1 FOR UPDATE SKIP LOCKED
                """,
                (connection, statement) -> statement.setObject(1, today),
                row -> new Due(assignment(row), row.getObject("next_period", LocalDate.class)));
    }

    /** Goes on to another period. */
    public void advance(UUID id, LocalDate nextPeriod) {
        sql.update("UPDATE report_assignment SET next_period = ? WHERE id = ?", (connection, statement) -> {
            statement.setObject(1, nextPeriod);
            statement.setObject(2, id);
        });
    }

    /** All behind one, in the order in which they were made, up to a number. */
    public List<Assignment> list(
            @Nullable ReportKind kind, @Nullable String orgUnitId, @Nullable UUID after, int limit) {
        return sql.query(
                """
                SELECT * FROM report_assignment
                WHERE (?::text IS NULL OR kind = ?) AND (?::text IS NULL OR org_unit_id = ?)
                  AND (?::uuid IS NULL OR id > ?)
                ORDER BY id LIMIT ?
                """,
                (connection, statement) -> {
                    statement.setString(1, kind == null ? null : kind.name());
                    statement.setString(2, kind == null ? null : kind.name());
                    statement.setString(3, orgUnitId);
                    statement.setString(4, orgUnitId);
                    statement.setObject(5, after);
                    statement.setObject(6, after);
                    statement.setInt(7, limit);
                },
                AssignmentStore::assignment);
    }

    private static Assignment assignment(ResultSet row) throws SQLException {
        return new Assignment(
                row.getObject("id", UUID.class),
                ReportKind.valueOf(row.getString("kind")),
                row.getString("org_unit_id"),
                row.getString("agent_id"),
                row.getObject("effective_from", LocalDate.class),
                row.getObject("effective_to", LocalDate.class),
                row.getString("assigned_by"),
                Instants.read(row, "assigned_at"));
    }
}
