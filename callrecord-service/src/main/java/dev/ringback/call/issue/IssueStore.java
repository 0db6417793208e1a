package dev.ringback.call.issue;

import dev.ringback.platform.sql.Instants;
import dev.ringback.platform.sql.Query;
import dev.ringback.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Issues in the database. Works in the caller's transaction. */
@ApplicationScoped
class IssueStore {

    private static final String INSERT = """
            INSERT INTO issue (id, call_id, task_id, customer_id, kind, cause_class, agent_id, org_unit_id,
                subject_agent_id, responsible_unit_id, text, reported_at, report_due_on, late, promised_reply_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final Sql sql;

    IssueStore(Sql sql) {
        this.sql = sql;
    }

    /** Keeps a new issue. */
    void insert(Issue issue) {
        sql.update(Query.of(
                INSERT,
                issue.id(),
                issue.callId(),
                issue.taskId(),
                issue.customerId(),
                issue.kind(),
                issue.causeClass(),
                issue.agentId(),
                issue.orgUnitId(),
                issue.subjectAgentId(),
                issue.responsibleUnitId(),
                issue.text(),
                issue.reportedAt(),
                issue.reportDueOn(),
                issue.late(),
                issue.promisedReplyAt()));
    }

    /** One issue. */
    Optional<Issue> find(UUID id) {
        return Optional.ofNullable(sql.first(Query.of("SELECT * FROM issue WHERE id = ?", id), IssueStore::issue));
    }

    /** Issues in order of their report, one more than the page holds if there are more. */
    List<Issue> list(IssueQuery query, Instant now, LocalDate today) {
        Query issues = Query.of("SELECT * FROM issue WHERE subject_agent_id IS DISTINCT FROM ?", query.notAbout())
                .when("AND state = ?", query.state())
                .when("AND agent_id = ?", query.agentId());
        if (query.overdue()) {
            issues.add("AND state = 'OPEN' AND (promised_reply_at < ? OR report_due_on < ?)", now, today.minusDays(1));
        }
        IssueQuery.Position after = query.after();
        if (after != null) {
            issues.add("AND (reported_at, id) > (?, ?)", after.reportedAt(), after.id());
        }
        return sql.query(issues.add("ORDER BY reported_at, id LIMIT ?", query.limit() + 1), IssueStore::issue);
    }

    /** Notes the complaint made of an issue, the first one if there should be several; false if there is no such issue. */
    boolean link(UUID id, UUID complaintId) {
        return sql.update(Query.of(
                        "UPDATE issue SET complaint_id = coalesce(complaint_id, ?) WHERE id = ?", complaintId, id))
                > 0;
    }

    /** Notes that the customer was told, unless the issue is over; answers which issues were open. */
    List<UUID> told(UUID complaintId, Instant at) {
        return end("UPDATE issue SET state = 'TOLD', told_at = ?", at, complaintId);
    }

    /** Closes what was open, since its complaint ended without a reply; answers which issues were. */
    List<UUID> close(UUID complaintId, String reason) {
        return end("UPDATE issue SET state = 'CLOSED', closed_reason = ?", reason, complaintId);
    }

    private List<UUID> end(String update, Object value, UUID complaintId) {
        return sql.query(
                Query.of(update, value).add("WHERE complaint_id = ? AND state = 'OPEN' RETURNING id", complaintId),
                row -> row.getObject("id", UUID.class));
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
