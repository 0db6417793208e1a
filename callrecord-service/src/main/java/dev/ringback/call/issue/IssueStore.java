package dev.ringback.call.issue;

import dev.ringback.platform.sql.Instants;
import dev.ringback.platform.sql.Sql;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Issues in the database. Works in the caller's transaction. */
@ApplicationScoped
class IssueStore {

    private static final String INSERT = """
            INSERT INTO issue (id, call_id, task_id, customer_id, kind, cause_class, agent_id, org_unit_id,
                subject_agent_id, responsible_unit_id, text, reported_at, report_due_on, late, promised_reply_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final AgroalDataSource dataSource;

    IssueStore(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Keeps a new issue. */
    void insert(Issue issue) {
        update(
                INSERT,
                issue.id(),
                issue.callId(),
                issue.taskId(),
                issue.customerId(),
                issue.kind().name(),
                issue.causeClass().name(),
                issue.agentId(),
                issue.orgUnitId(),
                issue.subjectAgentId(),
                issue.responsibleUnitId(),
                issue.text(),
                Instants.utc(issue.reportedAt()),
                issue.reportDueOn(),
                issue.late(),
                Instants.utc(issue.promisedReplyAt()));
    }

    /** One issue. */
    Optional<Issue> find(UUID id) {
        return query("SELECT * FROM issue WHERE id = ?", List.of(id), IssueStore::issue).stream()
                .findFirst();
    }

    /** Issues in order of their report, one more than the page holds if there are more. */
    List<Issue> list(IssueQuery query, Instant now, LocalDate today) {
        StringBuilder sql = new StringBuilder("SELECT * FROM issue WHERE subject_agent_id IS DISTINCT FROM ?");
        List<Object> values = new ArrayList<>();
        values.add(query.notAbout());
        if (query.state() != null) {
            sql.append(" AND state = ?");
            values.add(query.state().name());
        }
        if (query.agentId() != null) {
            sql.append(" AND agent_id = ?");
            values.add(query.agentId());
        }
        if (query.overdue()) {
            sql.append(" AND state = 'OPEN' AND (promised_reply_at < ? OR report_due_on < ?)");
            values.add(Objects.requireNonNull(Instants.utc(now)));
            values.add(today.minusDays(1));
        }
        IssueQuery.Position after = query.after();
        if (after != null) {
            sql.append(" AND (reported_at, id) > (?, ?)");
            values.add(Objects.requireNonNull(Instants.utc(after.reportedAt())));
            values.add(after.id());
        }
        sql.append(" ORDER BY reported_at, id LIMIT ?");
        values.add(query.limit() + 1);
        return query(sql.toString(), values, IssueStore::issue);
    }

    /** Notes the complaint made of an issue, the first one if there should be several; false if there is no such issue. */
    boolean link(UUID id, UUID complaintId) {
        return update("UPDATE issue SET complaint_id = coalesce(complaint_id, ?) WHERE id = ?", complaintId, id) > 0;
    }

    /** Notes that the customer was told, unless the issue is over; answers which issues were open. */
    List<UUID> told(UUID complaintId, Instant at) {
        return end(
                "UPDATE issue SET state = 'TOLD', told_at = ?", Objects.requireNonNull(Instants.utc(at)), complaintId);
    }

    /** Closes what was open, since its complaint ended without a reply; answers which issues were. */
    List<UUID> close(UUID complaintId, String reason) {
        return end("UPDATE issue SET state = 'CLOSED', closed_reason = ?", reason, complaintId);
    }

    private List<UUID> end(String update, Object value, UUID complaintId) {
        return query(
                update + " WHERE complaint_id = ? AND state = 'OPEN' RETURNING id",
                List.of(value, complaintId),
                row -> row.getObject("id", UUID.class));
    }

    private int update(String sql, @Nullable Object... values) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot keep the issue", e);
        }
    }

    private <T> List<T> query(String sql, List<?> values, Sql.Reader<T> reader) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.size(); i++) {
                select.setObject(i + 1, values.get(i));
            }
            List<T> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(reader.read(row));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot read issues", e);
        }
    }

    private static Issue issue(ResultSet row) throws SQLException {
        return new Issue(
                row.getObject("id", UUID.class),
                row.getObject("call_id", UUID.class),
                row.getObject("task_id", UUID.class),
                row.getObject("customer_id", UUID.class),
                IssueKind.valueOf(row.getString("kind")),
                CauseClass.valueOf(row.getString("cause_class")),
                row.getString("agent_id"),
                row.getString("org_unit_id"),
                row.getString("subject_agent_id"),
                row.getString("responsible_unit_id"),
                row.getString("text"),
                Instants.read(row, "reported_at"),
                row.getObject("report_due_on", LocalDate.class),
                row.getBoolean("late"),
                Instants.readOrNull(row, "promised_reply_at"),
                IssueState.valueOf(row.getString("state")),
                row.getObject("complaint_id", UUID.class),
                Instants.readOrNull(row, "told_at"),
                row.getString("closed_reason"));
    }
}
