package dev.ringback.task.task;

import dev.ringback.platform.event.TaskClosed;
import dev.ringback.platform.outbox.Outbox;
import dev.ringback.platform.sql.Columns;
import dev.ringback.platform.sql.Instants;
import dev.ringback.platform.sql.Sql;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Ends tasks, with a TaskClosed event each. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class TaskClosing {

    private static final String CLOSED = """
            RETURNING t.id, t.version, t.program_id, t.purpose, t.customer_id, t.owner_agent_id, t.org_unit_id, t.opens_on, t.due_on,
                      t.closed_reason, t.barred_by, t.program_version
            """;

    private static final String CLOSE = """
            WITH closing AS (SELECT * FROM unnest(?::uuid[], ?::text[], ?::text[]) AS c (task_id, reason, barred_by)),
            ready AS (DELETE FROM task_ready r USING closing c WHERE r.task_id = c.task_id),
            lease AS (DELETE FROM task_lease l USING closing c WHERE l.task_id = c.task_id)
            UPDATE task t
            SET state = 'CLOSED', closed_at = ?, version = t.version + 1,
                closed_reason = CASE WHEN t.withdrawn AND c.reason <> 'COMPLETED' THEN 'CANCELLED' ELSE c.reason END,
                barred_by = CASE WHEN t.withdrawn THEN NULL ELSE c.barred_by END
            FROM closing c
            WHERE t.id = c.task_id AND t.state <> 'CLOSED'
            """ + CLOSED;

    private static final String CLOSE_ANEW = """
            UPDATE task t SET closed_at = ?, version = t.version + 1, closed_reason = c.reason, barred_by = c.barred_by
            FROM unnest(?::uuid[], ?::text[], ?::text[]) AS c (task_id, reason, barred_by)
            WHERE t.id = c.task_id AND t.state = 'CLOSED'
            """ + CLOSED;

    private final Sql sql;
    private final Outbox outbox;
    private final List<TaskEnds> told;

    TaskClosing(Sql sql, Outbox outbox, @All List<TaskEnds> told) {
        this.sql = sql;
        this.outbox = outbox;
        this.told = told;
    }

    /**
     * Closes tasks. The caller holds the lock of each one's ready or lease row. One that is withdrawn ends CANCELLED, whatever the reason
     * given, unless it is completed.
     *
     * @param at business time of the closing
     */
    public void close(List<Closing> closings, Instant at) {
        if (closings.isEmpty()) {
            return;
        }
        List<TaskEnds.Ended> ended = new ArrayList<>();
        outbox.appendAll(sql.query(
                CLOSE,
                (connection, statement) -> {
                    Columns.from(1, connection, statement, closings)
                            .uuids(Closing::taskId)
                            .texts(Closing::reason)
                            .texts(Closing::barredBy);
                    statement.setObject(4, Instants.utc(at));
                },
                row -> entry(row, at, ended)));
        told.forEach(each -> each.ended(ended));
    }

    /** Gives closed tasks, locked, another end, since the call they ended by reads otherwise now. Each is told again, by a higher version. */
    public void closeAnew(List<Closing> closings, Instant at) {
        if (closings.isEmpty()) {
            return;
        }
        List<TaskEnds.Ended> ended = new ArrayList<>();
        outbox.appendAll(sql.query(
                CLOSE_ANEW,
                (connection, statement) -> {
                    statement.setObject(1, Instants.utc(at));
                    Columns.from(2, connection, statement, closings)
                            .uuids(Closing::taskId)
                            .texts(Closing::reason)
                            .texts(Closing::barredBy);
                },
                row -> entry(row, at, ended)));
        told.forEach(each -> each.ended(ended));
    }

    /**
     * Marks tasks as not owed any more.
     *
     * @return those of them that are open and not dialled, which the caller has to close
     */
    public List<UUID> withdraw(Collection<UUID> tasks) {
        record Marked(UUID id, String state) {}
        return sql
                .query(
                        "UPDATE task SET withdrawn = true WHERE id = ANY (?) AND NOT withdrawn RETURNING id, state",
                        (connection, statement) ->
                                statement.setArray(1, connection.createArrayOf("uuid", tasks.toArray())),
                        row -> new Marked(row.getObject(1, UUID.class), row.getString(2)))
                .stream()
                .filter(task -> task.state().equals("READY") || task.state().equals("LEASED"))
                .map(Marked::id)
                .toList();
    }

    private static Outbox.Entry entry(ResultSet row, Instant at, List<TaskEnds.Ended> ended) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        ended.add(new TaskEnds.Ended(id, row.getString("program_id"), row.getInt("program_version")));
        return new Outbox.Entry(
                id.toString(),
                row.getLong("version"),
                new TaskClosed(
                        id,
                        row.getString("program_id"),
                        row.getString("purpose"),
                        row.getObject("customer_id", UUID.class),
                        row.getString("owner_agent_id"),
                        row.getString("org_unit_id"),
                        row.getObject("opens_on", LocalDate.class),
                        row.getObject("due_on", LocalDate.class),
                        row.getString("closed_reason"),
                        row.getString("barred_by"),
                        at));
    }
}
