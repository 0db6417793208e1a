package dev.ringback.call.promise;

import dev.ringback.platform.sql.Instants;
import dev.ringback.platform.sql.Query;
import dev.ringback.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Promises in the database. Works in the caller's transaction. */
@ApplicationScoped
class PromiseStore {

    private static final String INSERT = """
            INSERT INTO promise (id, kind, call_id, issue_id, task_id, customer_id, agent_id, org_unit_id, made_at, due_at,
                deadline_at, state)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'OPEN')""";

    /** A promise of no task is kept by a call to the same customer. */
    private static final String KEEP = """
            UPDATE promise SET state = 'KEPT', kept_at = ?, kept_by_call_id = ?
            WHERE (task_id = ? OR (task_id IS NULL AND customer_id = ?)) AND kind = 'APPOINTMENT' AND state = 'OPEN'
                AND made_at <= ? AND (? OR due_at <= ?)""";

    /** The first dial of the task, or of the customer where there is none, after the promise that comes to it. */
    private static final String KEEP_BY_EARLIER_TOLD = """
            UPDATE promise SET state = 'KEPT', kept_at = later.started_at, kept_by_call_id = later.id
            FROM (SELECT c.id, c.started_at
                  FROM call_record c
                  LEFT JOIN LATERAL (SELECT k.connected FROM call_correction k WHERE k.call_id = c.id
                                     ORDER BY k.revision DESC LIMIT 1) AS last ON true
                  WHERE (c.task_id = ? OR (?::uuid IS NULL AND c.customer_id = ?)) AND NOT c.imported AND c.id <> ?
                      AND c.started_at >= ?
                      AND (coalesce(last.connected, c.connected) OR c.started_at >= ?)
                  ORDER BY c.started_at, c.id LIMIT 1) AS later
            WHERE promise.id = ?""";

    private final Sql sql;

    PromiseStore(Sql sql) {
        this.sql = sql;
    }

    void insert(Promise promise) {
        sql.update(INSERT, (connection, statement) -> {
            statement.setObject(1, promise.id());
            statement.setString(2, promise.kind().name());
            statement.setObject(3, promise.callId());
            statement.setObject(4, promise.issueId());
            statement.setObject(5, promise.taskId());
            statement.setObject(6, promise.customerId());
            statement.setString(7, promise.agentId());
            statement.setString(8, promise.orgUnitId());
            statement.setObject(9, Instants.utc(promise.madeAt()));
            statement.setObject(10, Instants.utc(promise.dueAt()));
            statement.setObject(11, Instants.utc(promise.deadlineAt()));
        });
    }

    /** Notes the appointments that a call keeps: of its task, and those of no task with its customer. */
    void keepAppointments(AppointmentCall call, Duration tolerance) {
        sql.update(KEEP, (connection, statement) -> {
            statement.setObject(1, Instants.utc(call.startedAt()));
            statement.setObject(2, call.callId());
            statement.setObject(3, call.taskId());
            statement.setObject(4, call.customerId());
            statement.setObject(5, Instants.utc(call.startedAt()));
            statement.setBoolean(6, call.connected());
            statement.setObject(7, Instants.utc(call.startedAt().plus(tolerance)));
        });
    }

    /** Notes the call that kept a promise before it was told of. */
    void keepByEarlierTold(Promise promise, Duration tolerance) {
        sql.update(KEEP_BY_EARLIER_TOLD, (connection, statement) -> {
            statement.setObject(1, promise.taskId());
            statement.setObject(2, promise.taskId());
            statement.setObject(3, promise.customerId());
            statement.setObject(4, promise.callId());
            statement.setObject(5, Instants.utc(promise.madeAt()));
            statement.setObject(6, Instants.utc(promise.dueAt().minus(tolerance)));
            statement.setObject(7, promise.id());
        });
    }

    /** Takes back the appointment of a call, unless it was kept already. */
    void withdrawAppointment(UUID callId) {
        sql.update(
                "UPDATE promise SET state = 'WITHDRAWN' WHERE call_id = ? AND kind = 'APPOINTMENT' AND state = 'OPEN'",
                (connection, statement) -> statement.setObject(1, callId));
    }

    /** Ends the open replies promised to issues. */
    void endReplies(List<UUID> issueIds, PromiseState state, @Nullable Instant keptAt) {
        sql.update(
                "UPDATE promise SET state = ?, kept_at = ? WHERE issue_id = ANY (?) AND state = 'OPEN'",
                (connection, statement) -> {
                    statement.setString(1, state.name());
                    statement.setObject(2, Instants.utcOrNull(keptAt));
                    statement.setArray(3, connection.createArrayOf("uuid", issueIds.toArray()));
                });
    }

    /** Promises in order of their deadlines, one more than the page holds if there are more. */
    List<Promise> list(PromiseQuery query, Instant now) {
        Query promises = Query.of("SELECT * FROM promise WHERE true");
        if (query.overdue()) {
            promises.add("AND state = 'OPEN' AND deadline_at < ?", now);
        }
        promises.when("AND state = ?", query.state())
                .when("AND kind = ?", query.kind())
                .when("AND agent_id = ?", query.agentId())
                .when("AND org_unit_id = ?", query.orgUnitId());
        PromiseQuery.Position after = query.after();
        if (after != null) {
            promises.add("AND (deadline_at, id) > (?, ?)", after.deadlineAt(), after.id());
        }
        return sql.query(promises.add("ORDER BY deadline_at, id LIMIT ?", query.limit() + 1), PromiseStore::read);
    }

    private static Promise read(ResultSet row) throws SQLException {
        return new Promise(
                row.getObject("id", UUID.class),
                PromiseKind.valueOf(row.getString("kind")),
                row.getObject("call_id", UUID.class),
                row.getObject("issue_id", UUID.class),
                row.getObject("task_id", UUID.class),
                row.getObject("customer_id", UUID.class),
                row.getString("agent_id"),
                row.getString("org_unit_id"),
                Instants.read(row, "made_at"),
                Instants.read(row, "due_at"),
                Instants.read(row, "deadline_at"),
                PromiseState.valueOf(row.getString("state")),
                Instants.readOrNull(row, "kept_at"),
                row.getObject("kept_by_call_id", UUID.class));
    }
}
