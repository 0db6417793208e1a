package dev.ringback.task.task;

import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.event.TaskCreated;
import dev.ringback.platform.ids.Ids;
import dev.ringback.platform.outbox.Outbox;
import dev.ringback.platform.sql.Columns;
import dev.ringback.platform.sql.Instants;
import dev.ringback.platform.sql.Sql;
import dev.ringback.task.program.Moment;
import dev.ringback.task.protection.PeopleLock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Inserts tasks and their ready rows in one statement, and their events in another. Whom to call, and by which number, is looked up by that
 * statement and nowhere else: under the people lock, so that nobody leaves the number before the task can be seen. Nobody is called who is
 * found obsolete (TASK-4): what is asked for about them is left out.
 */
@ApplicationScoped
class TaskCreator implements TaskCreation {

    /** Unit separator: no code of a question contains it. */
    private static final String SEPARATOR = "\u001f";

    private static final String INSERT = """
            WITH wanted AS (
                SELECT w.*, COALESCE(c.merged_into, c.id) AS person_id, c.contact_id,
                       COALESCE((v.terms ->> 'priority')::smallint, 5) AS priority
                FROM unnest(?::uuid[], ?::text[], ?::int[], ?::text[], ?::text[], ?::text[], ?::uuid[], ?::text[], ?::uuid[],
                            ?::text[], ?::date[], ?::date[], ?::text[], ?::text[], ?::int[], ?::bigint[], ?::text[],
                            ?::timestamptz[], ?::timestamptz[], ?::int[], ?::text[], ?::text[], ?::text[], ?::timestamptz[],
                            ?::timestamptz[], ?::text[])
                    WITH ORDINALITY
                    AS w (id, program_id, program_version, purpose, rule, business, customer_id, subject_kind, subject_id,
                          subject_external_id, opens_on, due_on, owner_agent_id, org_unit_id, max_attempts, retry_after_seconds,
                          questions, opens_at, due_at, round, excluded_agent_id, reason, requested_by, from_at, until_at,
                          caller_number, position)
                JOIN customer c ON c.id = w.customer_id
                JOIN customer p ON p.id = COALESCE(c.merged_into, c.id) AND NOT p.obsolete
                LEFT JOIN program_version v ON v.program_id = w.program_id AND v.version = w.program_version),
            created AS (
                INSERT INTO task (id, program_id, program_version, purpose, rule, business, customer_id, contact_id, subject_kind,
                                  subject_id, subject_external_id, opens_on, due_on, owner_agent_id, org_unit_id, max_attempts,
                                  retry_after_seconds, questions, round, excluded_agent_id, reason, requested_by, opens_at, due_at,
                                  caller_number, state, created_at, priority)
                SELECT id, program_id, program_version, purpose, rule, business, person_id, contact_id, subject_kind, subject_id,
                       subject_external_id, opens_on, due_on, owner_agent_id, org_unit_id, max_attempts, retry_after_seconds,
                       string_to_array(questions, ?), round, excluded_agent_id, reason, requested_by, from_at, until_at, caller_number,
                       'READY', ?, priority
                FROM wanted ORDER BY position
                ON CONFLICT ON CONSTRAINT task_subject_key DO NOTHING
                RETURNING *),
            ready AS (
                INSERT INTO task_ready (task_id, program_id, contact_id, customer_id, business, owner_agent_id, org_unit_id, excluded_agent_id, attempts,
                                        fencing_token, base_not_before, not_before, due_at, priority)
                SELECT c.id, c.program_id, c.contact_id, c.customer_id, c.business, c.owner_agent_id, c.org_unit_id, c.excluded_agent_id, 0, 0,
                       w.opens_at, w.opens_at, w.due_at, c.priority
                FROM created c JOIN wanted w ON w.id = c.id)
            SELECT id, version, program_id, program_version, purpose, rule, business, customer_id, subject_kind, subject_id, opens_on,
                   due_on, owner_agent_id, org_unit_id
            FROM created
            """;

    private final PeopleLock people;
    private final Sql sql;
    private final Outbox outbox;
    private final BusinessClock clock;

    TaskCreator(PeopleLock people, Sql sql, Outbox outbox, BusinessClock clock) {
        this.people = people;
        this.sql = sql;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public List<UUID> createAll(List<NewTask> tasks) {
        if (tasks.isEmpty()) {
            return List.of();
        }
        // One order in every process: two that create the same tasks wait for one another instead of locking each other
        // out.
        List<Wanted> wanted = tasks.stream()
                .sorted(Comparator.comparing(NewTask::programId)
                        .thenComparing(NewTask::subjectId)
                        .thenComparing(NewTask::opensOn)
                        .thenComparing(NewTask::round))
                .map(task -> new Wanted(Ids.next(), task))
                .toList();
        people.share();
        List<Outbox.Entry> created = sql.query(
                INSERT,
                (connection, statement) -> {
                    Columns.from(1, connection, statement, wanted)
                            .uuids(Wanted::id)
                            .texts(w -> w.task().programId())
                            .texts(w -> w.task().programVersion())
                            .texts(w -> w.task().purpose())
                            .texts(w -> w.task().rule())
                            .texts(w -> w.task().business())
                            .uuids(w -> w.task().customerId())
                            .texts(w -> w.task().subjectKind())
                            .uuids(w -> w.task().subjectId())
                            .texts(w -> w.task().subjectExternalId())
                            .texts(w -> w.task().opensOn())
                            .texts(w -> w.task().dueOn())
                            .texts(w -> w.task().ownerAgentId())
                            .texts(w -> w.task().orgUnitId())
                            .texts(w -> w.task().maxAttempts())
                            .texts(w -> w.task().retryAfter().toSeconds())
                            .texts(w -> String.join(SEPARATOR, w.task().questions()))
                            .texts(w -> opens(w.task()))
                            .texts(w -> overAt(w.task()))
                            .texts(w -> w.task().round())
                            .texts(w -> w.task().excludedAgentId())
                            .texts(w -> requested(w.task(), NewTask.Request::reason))
                            .texts(w -> requested(w.task(), NewTask.Request::by))
                            .texts(w -> w.task().detail().opensAt())
                            .texts(w -> w.task().detail().dueAt())
                            .texts(w -> w.task().detail().callerNumber());
                    statement.setString(27, SEPARATOR);
                    statement.setObject(28, Instants.utc(clock.now()));
                },
                TaskCreator::entry);
        outbox.appendAll(created);
        return created.stream()
                .map(entry -> UUID.fromString(entry.aggregateId()))
                .toList();
    }

    private Instant opens(NewTask task) {
        Instant at = task.detail().opensAt();
        return at == null ? clock.startOf(task.opensOn()) : at;
    }

    /** The first instant that is too late: the deadline itself is in time (G3). */
    private Instant overAt(NewTask task) {
        Instant at = task.detail().dueAt();
        return at == null ? clock.startOf(task.dueOn().plusDays(1)) : Moment.after(at);
    }

    private static @Nullable String requested(NewTask task, Function<NewTask.Request, String> attribute) {
        return task.request() == null ? null : attribute.apply(task.request());
    }

    private static Outbox.Entry entry(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Outbox.Entry(
                id.toString(),
                row.getLong("version"),
                new TaskCreated(
                        id,
                        row.getString("program_id"),
                        row.getInt("program_version"),
                        row.getString("purpose"),
                        row.getString("rule"),
                        row.getString("business"),
                        row.getObject("customer_id", UUID.class),
                        row.getString("subject_kind"),
                        row.getObject("subject_id", UUID.class),
                        row.getObject("opens_on", LocalDate.class),
                        row.getObject("due_on", LocalDate.class),
                        row.getString("owner_agent_id"),
                        row.getString("org_unit_id")));
    }

    private record Wanted(UUID id, NewTask task) {}
}
