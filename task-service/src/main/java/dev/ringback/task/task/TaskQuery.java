package dev.ringback.task.task;

import dev.ringback.platform.paging.Cursor;
import dev.ringback.platform.paging.Page;
import dev.ringback.platform.security.OrgScope;
import dev.ringback.platform.sql.Instants;
import dev.ringback.platform.sql.Query;
import dev.ringback.platform.sql.Sql;
import dev.ringback.task.program.TaskChannel;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads tasks. */
@ApplicationScoped
class TaskQuery {

    private static final String SELECT = """
            SELECT t.id, t.program_id, t.purpose, t.rule, t.business, t.customer_id, c.name, k.masked, t.subject_kind, t.subject_id,
                   t.subject_external_id, t.opens_on, t.due_on, t.owner_agent_id, t.org_unit_id, t.state, t.closed_reason, t.barred_by, t.attempts,
                   r.not_before, t.fencing_token, t.created_at, t.closed_at, t.round, t.reason, t.requested_by, t.opens_at, t.due_at,
                   l.agent_id, coalesce(v.terms ->> 'channel', 'PHONE') AS channel,
                   t.priority, t.appointment_at, t.appointment_agent_id, coalesce(t.org_unit_id, a.org_unit_id) AS unit
            FROM task t
            JOIN customer c ON c.id = t.customer_id
            JOIN contact k ON k.id = t.contact_id
            LEFT JOIN program_version v ON v.program_id = t.program_id AND v.version = t.program_version
            LEFT JOIN task_ready r ON r.task_id = t.id
            LEFT JOIN task_lease l ON l.task_id = t.id
            LEFT JOIN directory_agent a ON a.id = t.owner_agent_id
            """;

    private final Sql sql;

    TaskQuery(Sql sql) {
        this.sql = sql;
    }

    /** What a list is narrowed to; null means any. */
    record Filter(
            @Nullable TaskState state,
            @Nullable String programId,
            @Nullable String ownerAgentId,
            @Nullable LocalDate dueOn) {}

    /**
     * A task and who holds it.
     *
     * @param unit whose task it is: the unit stamped on it, else its owner's; null for anybody's
     */
    record Found(
            TaskView view,
            @Nullable String holder,
            @Nullable String unit) {}

    /** A task, or null. */
    @Transactional
    @Nullable
    Found find(UUID id) {
        return sql.first(
                SELECT + "WHERE t.id = ?",
                (connection, statement) -> statement.setObject(1, id),
                row -> new Found(view(row), row.getString("agent_id"), row.getString("unit")));
    }

    /**
     * The tasks of one subject, program and opening day.
     *
     * @param last the highest round, 0 when there is none
     * @param open one that is not closed, or null
     */
    record Rounds(int last, @Nullable UUID open) {}

    /** The rounds made so far of a task. */
    @Transactional(Transactional.TxType.MANDATORY)
    Rounds rounds(NewTask task) {
        return Objects.requireNonNull(sql.first(
                "SELECT coalesce(max(round), 0), (array_agg(id) FILTER (WHERE state <> 'CLOSED'))[1] FROM task "
                        + "WHERE subject_id = ? AND program_id = ? AND opens_on = ?",
                (connection, statement) -> {
                    statement.setObject(1, task.subjectId());
                    statement.setString(2, task.programId());
                    statement.setObject(3, task.opensOn());
                },
                row -> new Rounds(row.getInt(1), row.getObject(2, UUID.class))));
    }

    /** The number a customer has. */
    @Transactional(Transactional.TxType.MANDATORY)
    UUID contactOf(UUID customer) {
        return Objects.requireNonNull(sql.first(
                "SELECT contact_id FROM customer WHERE id = ?",
                (connection, statement) -> statement.setObject(1, customer),
                row -> row.getObject(1, UUID.class)));
    }

    /** A page of a scope's tasks in order of creation (GOV-2). */
    @Transactional
    Page<TaskView> list(Filter filter, OrgScope scope, @Nullable Cursor after, int limit) {
        Query tasks = Query.of(SELECT + "WHERE true")
                .when("AND t.state = ?", filter.state())
                .when("AND t.program_id = ?", filter.programId())
                .when("AND t.owner_agent_id = ?", filter.ownerAgentId())
                .when("AND t.due_on = ?", filter.dueOn())
                .when("AND t.id > ?", after == null ? null : after.uuid(0))
                .when(
                        "AND coalesce(coalesce(t.org_unit_id, a.org_unit_id) = ANY (?), t.org_unit_id IS NULL AND a.org_unit_id IS NULL)",
                        scope.units())
                .add("ORDER BY t.id LIMIT ?", limit + 1);
        return Page.of(sql.query(tasks, TaskQuery::view), limit, task -> Cursor.of(task.id()));
    }

    private static TaskView view(ResultSet row) throws SQLException {
        String reason = row.getString("closed_reason");
        return new TaskView(
                row.getObject("id", UUID.class),
                row.getString("program_id"),
                row.getString("purpose"),
                row.getString("rule"),
                row.getString("business"),
                row.getObject("customer_id", UUID.class),
                row.getString("name"),
                row.getString("masked"),
                new SubjectView(
                        row.getString("subject_kind"),
                        row.getObject("subject_id", UUID.class),
                        row.getString("subject_external_id")),
                row.getObject("opens_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                row.getString("owner_agent_id"),
                row.getString("org_unit_id"),
                TaskState.valueOf(row.getString("state")),
                reason == null ? null : CloseReason.valueOf(reason),
                row.getString("barred_by"),
                row.getInt("attempts"),
                Instants.readOrNull(row, "not_before"),
                row.getLong("fencing_token"),
                Instants.read(row, "created_at"),
                Instants.readOrNull(row, "closed_at"),
                row.getInt("round"),
                row.getString("reason"),
                row.getString("requested_by"),
                Instants.readOrNull(row, "opens_at"),
                Instants.readOrNull(row, "due_at"),
                row.getInt("priority"),
                Instants.readOrNull(row, "appointment_at"),
                row.getString("appointment_agent_id"),
                TaskChannel.valueOf(row.getString("channel")));
    }
}
