package dev.ringback.task.task;

import dev.ringback.platform.sql.Columns;
import dev.ringback.platform.sql.Instants;
import dev.ringback.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The tasks nobody holds. Nobody ever waits for a lock here: rows that another transaction has are passed over. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class ReadyTable {

    private static final String COLUMNS =
            "task_id, program_id, contact_id, customer_id, business, attempts, fencing_token, base_not_before, due_at, appointment_at";

    private static final String DUE_NOW =
            "excluded_agent_id IS DISTINCT FROM ? AND program_id = ANY (?) AND not_before <= ? AND due_at > ?";

    /** Next best first; so the indexes lie, and whatever is no agent's to call now is seen in them and passed over. */
    private static final String NEXT_BEST = " ORDER BY priority DESC, due_at, not_before, task_id LIMIT ";

    private final Sql sql;

    ReadyTable(Sql sql) {
        this.sql = sql;
    }

    /**
     * Who asks for tasks, and of what.
     *
     * @param unit the agent's org unit
     * @param open programs whose tasks may be called now
     * @param running programs whose appointments may be kept now, though calling hours be over
     */
    public record Seeker(String agent, String unit, Collection<String> open, Collection<String> running) {}

    /**
     * Locks tasks an agent may claim now, without those that exclude him: appointments whose time has come, then own tasks, then those of the
     * unit that have no owner, then those of no unit; each by priority, due time and age (TASK-21).
     *
     * @param limit how many at most
     */
    // The one way into an agent's hands: whom a task excludes does not see it here, and so never gets it.
    public List<ReadyTask> pick(Seeker seeker, Instant now, int limit) {
        return sql.query(
                pickStatement(limit),
                (connection, statement) -> {
                    Array open = connection.createArrayOf("text", seeker.open().toArray());
                    Array running =
                            connection.createArrayOf("text", seeker.running().toArray());
                    statement.setObject(1, Instants.utc(now));
                    statement.setString(2, seeker.agent());
                    int next = bindPart(statement, 3, seeker.unit(), seeker.agent(), running, now);
                    next = bindPart(statement, next, seeker.agent(), seeker.agent(), open, now);
                    next = bindPart(statement, next, seeker.unit(), seeker.agent(), open, now);
                    bindPart(statement, next, null, seeker.agent(), open, now);
                },
                ReadyTable::read);
    }

    /**
     * Locks tasks an agent may claim now of customers with a time zone or hours of their own, whose programs are closed to everybody else.
     *
     * @param closed programs whose calling hours are over, in business time
     */
    public List<ReadyTask> pickOwnHours(String agent, String unit, Collection<String> closed, Instant now, int limit) {
        return sql.query(
                "SELECT " + COLUMNS
                        + " FROM task_ready WHERE own_hours AND appointment_at IS NULL AND (owner_agent_id = ? OR (owner_agent_id IS NULL"
                        + " AND (org_unit_id = ? OR org_unit_id IS NULL))) AND " + DUE_NOW
                        + " ORDER BY not_before, task_id LIMIT ? FOR UPDATE SKIP LOCKED",
                (connection, statement) -> {
                    statement.setString(1, agent);
                    statement.setString(2, unit);
                    statement.setString(3, agent);
                    statement.setArray(4, connection.createArrayOf("text", closed.toArray()));
                    statement.setObject(5, Instants.utc(now));
                    statement.setObject(6, Instants.utc(now));
                    statement.setInt(7, limit);
                },
                ReadyTable::read);
    }

    /** Marks the tasks of these numbers anew by whether their customers have hours of their own. */
    public void markOwnHours(Collection<UUID> contacts) {
        sql.update(
                """
                UPDATE task_ready r SET own_hours = c.time_zone IS NOT NULL OR c.preferred_window IS NOT NULL
                FROM customer c
                WHERE r.contact_id = ANY (?) AND c.id = r.customer_id
                  AND r.own_hours <> (c.time_zone IS NOT NULL OR c.preferred_window IS NOT NULL)
                """,
                (connection, statement) -> statement.setArray(1, connection.createArrayOf("uuid", contacts.toArray())));
    }

    /** Ready tasks among these, without a lock: for who has just made them. */
    public List<ReadyTask> find(Collection<UUID> tasks) {
        return sql.query(
                "SELECT " + COLUMNS + " FROM task_ready WHERE task_id = ANY (?)",
                (connection, statement) -> statement.setArray(1, connection.createArrayOf("uuid", tasks.toArray())),
                ReadyTable::read);
    }

    /** Locks tasks whose due date has passed. */
    public List<ReadyTask> pastDue(Instant now, int limit) {
        return sql.query(
                "SELECT " + COLUMNS
                        + " FROM task_ready WHERE due_at <= ? ORDER BY due_at, task_id LIMIT ? FOR UPDATE SKIP LOCKED",
                (connection, statement) -> {
                    statement.setObject(1, Instants.utc(now));
                    statement.setInt(2, limit);
                },
                ReadyTable::read);
    }

    /**
     * Makes parked tasks of numbers claimable again, because a bar on the number may be gone. The caller holds the lock of the numbers: a
     * claim that is just deciding about one of these tasks either parked it before, or will see the number as it is now.
     */
    public void wake(Collection<UUID> contacts) {
        if (!contacts.isEmpty()) {
            wake(
                    "contact_id = ANY (?) AND ",
                    (connection, statement) ->
                            statement.setArray(1, connection.createArrayOf("uuid", contacts.toArray())));
        }
    }

    /** Makes every parked task claimable again, because the rules changed. */
    public void wakeAll() {
        wake("", (connection, statement) -> {});
    }

    private void wake(String which, Sql.Binder binder) {
        sql.update(
                "UPDATE task_ready SET not_before = base_not_before WHERE task_id IN (SELECT task_id FROM task_ready WHERE "
                        + which + "not_before > base_not_before FOR UPDATE SKIP LOCKED)",
                binder);
    }

    /**
     * Gives leased or dialled tasks back. The caller holds the locks of their lease rows. An appointment that still stands stands on.
     *
     * @param returns the tasks, and from when on each may be called again
     */
    public void putBack(List<PutBack> returns) {
        if (returns.isEmpty()) {
            return;
        }
        sql.update(
                """
                WITH given AS (SELECT * FROM unnest(?::uuid[], ?::timestamptz[]) AS g (task_id, not_before)),
                lease AS (DELETE FROM task_lease l USING given g WHERE l.task_id = g.task_id RETURNING l.task_id, l.due_at),
                back AS (
                    UPDATE task t SET state = 'READY' FROM lease l WHERE t.id = l.task_id
                    RETURNING t.*, l.due_at AS over_at)
                INSERT INTO task_ready (task_id, program_id, contact_id, customer_id, business, owner_agent_id, org_unit_id, excluded_agent_id,
                                        attempts, fencing_token, base_not_before, not_before, due_at, priority, appointment_at, fallback_at)
                SELECT b.id, b.program_id, b.contact_id, b.customer_id, b.business, coalesce(b.appointment_agent_id, b.owner_agent_id), b.org_unit_id,
                       b.excluded_agent_id, b.attempts, b.fencing_token, g.not_before, g.not_before, b.over_at, b.priority,
                       b.appointment_at, b.appointment_fallback_at
                FROM back b JOIN given g ON g.task_id = b.id
                """,
                (connection, statement) -> Columns.from(1, connection, statement, returns)
                        .uuids(PutBack::taskId)
                        .texts(PutBack::notBefore));
    }

    /** Locks a ready task, waiting for it; null when it is not ready. */
    public @Nullable ReadyTask lock(UUID task) {
        return sql.first(
                "SELECT " + COLUMNS + " FROM task_ready WHERE task_id = ? FOR UPDATE",
                (connection, statement) -> statement.setObject(1, task),
                ReadyTable::read);
    }

    /** Locks ready tasks among these, in rising order, waiting for each; answers those that are ready. */
    public List<UUID> lockAll(Collection<UUID> tasks) {
        return sql.query(
                "SELECT task_id FROM task_ready WHERE task_id = ANY (?) ORDER BY task_id FOR UPDATE",
                (connection, statement) -> statement.setArray(1, connection.createArrayOf("uuid", tasks.toArray())),
                row -> row.getObject(1, UUID.class));
    }

    /** Changes from when on locked ready tasks may be called, without any appointment; tasks that are not ready are left alone. */
    public void postpone(List<PutBack> tasks) {
        if (tasks.isEmpty()) {
            return;
        }
        sql.update(
                """
                WITH given AS (SELECT * FROM unnest(?::uuid[], ?::timestamptz[]) AS p (task_id, not_before)),
                free AS (
                    UPDATE task t SET appointment_at = NULL, appointment_agent_id = NULL, appointment_fallback_at = NULL
                    FROM given p WHERE t.id = p.task_id AND t.state = 'READY'
                    RETURNING t.id, t.owner_agent_id, p.not_before)
                UPDATE task_ready r
                SET base_not_before = f.not_before, not_before = f.not_before, owner_agent_id = f.owner_agent_id, appointment_at = NULL,
                    fallback_at = NULL
                FROM free f WHERE r.task_id = f.id
                """,
                (connection, statement) -> Columns.from(1, connection, statement, tasks)
                        .uuids(PutBack::taskId)
                        .texts(PutBack::notBefore));
    }

    /**
     * The inner limit of each part is written out, so that the planner walks an index instead of sorting a guessed tenth of the table; the
     * outer one stops it, and its locking, at what the parts before left open.
     */
    static String pickStatement(int limit) {
        String order = NEXT_BEST + limit + " FOR UPDATE SKIP LOCKED";
        return """
            WITH kept AS MATERIALIZED (
                %1$s appointment_at <= ? AND (owner_agent_id = ? OR owner_agent_id IS NULL AND coalesce(org_unit_id = ?, true)) AND %2$s
                ORDER BY appointment_at, task_id LIMIT %4$d FOR UPDATE SKIP LOCKED),
            own AS MATERIALIZED (
                SELECT * FROM (%1$s owner_agent_id = ? AND appointment_at IS NULL AND %2$s %3$s) o
                LIMIT greatest(0, %4$d - (SELECT count(*) FROM kept))),
            unit AS MATERIALIZED (
                SELECT * FROM (%1$s owner_agent_id IS NULL AND org_unit_id = ? AND appointment_at IS NULL AND %2$s %3$s) u
                LIMIT greatest(0, %4$d - (SELECT count(*) FROM kept) - (SELECT count(*) FROM own))),
            shared AS MATERIALIZED (
                SELECT * FROM (%1$s owner_agent_id IS NULL AND org_unit_id IS NULL AND appointment_at IS NULL AND %2$s %3$s) s
                LIMIT greatest(0, %4$d - (SELECT count(*) FROM kept) - (SELECT count(*) FROM own) - (SELECT count(*) FROM unit)))
            SELECT 1 AS part, row_number() OVER () AS place, kept.* FROM kept
            UNION ALL SELECT 2, row_number() OVER (), own.* FROM own
            UNION ALL SELECT 3, row_number() OVER (), unit.* FROM unit
            UNION ALL SELECT 4, row_number() OVER (), shared.* FROM shared
            ORDER BY part, place
            """.formatted("SELECT " + COLUMNS + " FROM task_ready WHERE", DUE_NOW, order, limit);
    }

    /** A task given back. */
    public record PutBack(UUID taskId, Instant notBefore) {}

    private static int bindPart(
            PreparedStatement statement, int from, @Nullable String who, String agent, Array programs, Instant now)
            throws SQLException {
        int index = from;
        if (who != null) {
            statement.setString(index++, who);
        }
        statement.setString(index++, agent);
        statement.setArray(index++, programs);
        statement.setObject(index++, Instants.utc(now));
        statement.setObject(index++, Instants.utc(now));
        return index;
    }

    private static ReadyTask read(ResultSet row) throws SQLException {
        return new ReadyTask(
                row.getObject("task_id", UUID.class),
                row.getString("program_id"),
                row.getObject("contact_id", UUID.class),
                row.getObject("customer_id", UUID.class),
                row.getString("business"),
                row.getInt("attempts"),
                row.getLong("fencing_token"),
                Instants.read(row, "base_not_before"),
                Instants.read(row, "due_at"),
                Instants.readOrNull(row, "appointment_at"));
    }
}
