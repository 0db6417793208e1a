package dev.ringback.complaint.timing;

import dev.ringback.platform.sql.Instants;
import dev.ringback.platform.sql.Query;
import dev.ringback.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What falls due, and what was told of it. Works in the caller's transaction. */
@ApplicationScoped
class AlarmStore {

    /** What was told of a due time is not told again. */
    private static final String INSERT = """
            INSERT INTO clock_alarm (complaint_id, round, target, stage, step, due_at, alarm_at, to_unit_id)
            SELECT ?, ?, a.target, a.stage, a.step::int, a.due_at::timestamptz, a.alarm_at::timestamptz, a.to_unit_id
              FROM unnest(?, ?, ?, ?, ?, ?) AS a (target, stage, step, due_at, alarm_at, to_unit_id)
             WHERE NOT EXISTS (SELECT 1 FROM clock_event e WHERE e.complaint_id = ? AND e.round = ?
                                  AND e.target = a.target AND e.stage = a.stage AND e.step = a.step::int
                                  AND e.due_at = a.due_at::timestamptz)""";

    /** From the index of the times alone, however many complaints are open. */
    private static final String DUE = """
            SELECT DISTINCT complaint_id
              FROM (SELECT complaint_id FROM clock_alarm WHERE alarm_at < ? ORDER BY alarm_at LIMIT ?) due""";

    /** Those whose times were computed by the configuration of now; another process may have some, and then tells them. */
    private static final String LOCK = """
            SELECT id FROM complaint WHERE id = ANY (?::uuid[]) AND timed_by >= ? ORDER BY id FOR UPDATE SKIP LOCKED""";

    private static final String TELL = """
            WITH due AS (
                DELETE FROM clock_alarm a USING complaint c
                 WHERE a.complaint_id = c.id AND c.id = ANY (?::uuid[]) AND a.alarm_at < ?
                RETURNING a.*, c.department_id, c.level, c.officer_agent_id),
            told AS (
                INSERT INTO clock_event (complaint_id, round, target, stage, step, due_at, alarm_at, told_at,
                    department_id, level, policy_version, to_unit_id)
                SELECT d.complaint_id, d.round, d.target, d.stage, d.step, d.due_at, d.alarm_at, ?, d.department_id,
                       d.level, (SELECT max(p.version) FROM clock_policy p WHERE p.level = d.level), d.to_unit_id
                  FROM due d ORDER BY d.alarm_at, d.complaint_id, d.target, d.stage, d.step
                ON CONFLICT ON CONSTRAINT clock_event_once DO NOTHING
                RETURNING *)
            SELECT t.*, d.officer_agent_id FROM told t
              JOIN due d USING (complaint_id, target, stage, step) ORDER BY t.position""";

    private static final String RAISE_VERSIONS = """
            UPDATE complaint c SET version = c.version + t.n
              FROM (SELECT id, count(*) AS n FROM unnest(?::uuid[]) AS id GROUP BY id) t
             WHERE c.id = t.id RETURNING c.id, c.version""";

    private final Sql sql;

    AlarmStore(Sql sql) {
        this.sql = sql;
    }

    /**
     * What was told.
     *
     * @param position rises in the order of telling
     */
    record Told(
            long position,
            UUID complaintId,
            int round,
            Alarm alarm,
            Instant toldAt,
            String departmentId,
            String level,
            int policyVersion,
            @Nullable String officerAgentId) {}

    /** Plans what is to be told of a complaint, in place of what was planned before. */
    void plan(UUID complaintId, int round, List<Alarm> alarms, long generation) {
        sql.update(Query.of("DELETE FROM clock_alarm WHERE complaint_id = ?", complaintId));
        if (!alarms.isEmpty()) {
            sql.update(Query.of(
                    INSERT,
                    complaintId,
                    round,
                    texts(alarms, Alarm::target),
                    texts(alarms, Alarm::stage),
                    texts(alarms, Alarm::step),
                    texts(alarms, Alarm::dueAt),
                    texts(alarms, Alarm::alarmAt),
                    texts(alarms, Alarm::toUnitId),
                    complaintId,
                    round));
        }
        sql.update(Query.of(
                "UPDATE complaint SET timed_by = ? WHERE id = ? AND timed_by <> ?",
                generation,
                complaintId,
                generation));
    }

    /** Open complaints whose times were computed by an older configuration, locked. */
    List<UUID> outdated(long generation, int limit) {
        return sql.query(
                Query.of(
                        "SELECT id FROM complaint WHERE state IN ('OPEN', 'ANSWERED') AND timed_by < ?"
                                + " ORDER BY timed_by LIMIT ? FOR UPDATE SKIP LOCKED",
                        generation,
                        limit),
                row -> row.getObject(1, UUID.class));
    }

    /** Locks complaints of which something is to be told. */
    List<UUID> due(Instant now, long generation, int limit) {
        List<UUID> due = sql.query(Query.of(DUE, now, limit), row -> row.getObject(1, UUID.class));
        return due.isEmpty() ? due : sql.query(Query.of(LOCK, due, generation), row -> row.getObject(1, UUID.class));
    }

    /** Writes down what is due of locked complaints, and answers it in the order of the times. */
    List<Told> tell(List<UUID> complaints, Instant now) {
        return sql.query(Query.of(TELL, complaints, now, now), AlarmStore::told);
    }

    /** Raises the versions of locked complaints by one for each mention; answers them as they are now. */
    Map<UUID, Long> raiseVersions(List<UUID> mentions) {
        Map<UUID, Long> versions = new HashMap<>();
        sql.query(Query.of(RAISE_VERSIONS, mentions), row -> {
            versions.put(row.getObject(1, UUID.class), row.getLong(2));
            return true;
        });
        return versions;
    }

    /** What a query of {@code clock_event} finds. */
    List<Told> page(Query query) {
        return sql.query(query, AlarmStore::told);
    }

    private static Told told(ResultSet row) throws SQLException {
        return new Told(
                row.getLong("position"),
                row.getObject("complaint_id", UUID.class),
                row.getInt("round"),
                new Alarm(
                        Target.valueOf(row.getString("target")),
                        Stage.valueOf(row.getString("stage")),
                        row.getInt("step"),
                        Instants.read(row, "due_at"),
                        Instants.read(row, "alarm_at"),
                        row.getString("to_unit_id")),
                Instants.read(row, "told_at"),
                row.getString("department_id"),
                row.getString("level"),
                row.getInt("policy_version"),
                row.getString("officer_agent_id"));
    }

    private static List<@Nullable String> texts(List<Alarm> alarms, Function<Alarm, @Nullable Object> attribute) {
        List<@Nullable String> texts = new ArrayList<>();
        for (Alarm alarm : alarms) {
            @Nullable Object value = attribute.apply(alarm);
            texts.add(value == null ? null : value.toString());
        }
        return texts;
    }
}
