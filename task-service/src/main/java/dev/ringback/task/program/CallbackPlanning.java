package dev.ringback.task.program;

import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.sql.Columns;
import dev.ringback.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Writes down what {@link Planning} decides, in the transaction that takes the facts in or changes the program. */
@ApplicationScoped
public class CallbackPlanning {

    /**
     * Facts hold it shared, a program change holds it alone: whoever comes second sees what the first committed, so no
     * fact is planned under a program that is gone, or missed by one that is new.
     */
    private static final long PLANNING_LOCK = 0x52_42_50_4C_41_4EL;

    /** What a lead says it dialled; its callback shows that number (TASK-26). */
    private static final String DIALLED = "dialledNumber";

    private final ProgramStore programs;
    private final SubjectReader subjects;
    private final Sql sql;
    private final BusinessClock clock;

    CallbackPlanning(ProgramStore programs, SubjectReader subjects, Sql sql, BusinessClock clock) {
        this.programs = programs;
        this.subjects = subjects;
        this.sql = sql;
        this.clock = clock;
    }

    /** Plans the callbacks of facts taken in by the running transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void plan(SubjectKind kind, List<UUID> facts) {
        if (facts.isEmpty()) {
            return;
        }
        share();
        List<Program> active = programs.activeFor(kind);
        if (active.isEmpty()) {
            return;
        }
        List<CallbackSubject> happened = subjects.of(kind, facts);
        for (Program program : active) {
            insert(program, happened);
        }
    }

    /** The objects of these facts, as planning sees them now. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<CallbackSubject> subjects(SubjectKind kind, List<UUID> facts) {
        return subjects.of(kind, facts);
    }

    /** Forgets the callbacks of an object that are no tasks yet. What is committed of them as tasks can be seen afterwards. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void forget(SubjectKind kind, UUID subject) {
        forgetAll(kind, List.of(subject));
    }

    /** Forgets the callbacks of objects that are no tasks yet, as {@link #forget} does of one. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void forgetAll(SubjectKind kind, List<UUID> forgotten) {
        share();
        sql.update(
                "DELETE FROM planned_callback WHERE subject_kind = ? AND subject_id = ANY (?) AND NOT opened",
                (connection, statement) -> {
                    statement.setString(1, kind.name());
                    statement.setArray(2, connection.createArrayOf("uuid", forgotten.toArray()));
                });
    }

    /**
     * Plans an object anew after what is known of it changed: callbacks that are no tasks yet follow what is known now. One whose days
     * are over stays, for whoever opens them is late.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void planAnew(SubjectKind kind, UUID subject) {
        share();
        sql.update(
                "DELETE FROM planned_callback WHERE subject_kind = ? AND subject_id = ? AND NOT opened AND due_on >= ?",
                (connection, statement) -> {
                    statement.setString(1, kind.name());
                    statement.setObject(2, subject);
                    statement.setObject(3, clock.today());
                });
        plan(kind, List.of(subject));
    }

    /** Keeps changes of programs out until the running transaction ends. To be called before any row of a planned callback is locked. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void share() {
        lock("pg_advisory_xact_lock_shared");
    }

    /** Keeps fact intake out until the running transaction ends. To be called before the program is changed or its sample drawn. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void lockAlone() {
        lock("pg_advisory_xact_lock");
    }

    /**
     * Plans objects anew after the program changed: callbacks that are no tasks yet follow the version given.
     *
     * @return how many callbacks are planned now
     */
    int planAnew(Program program, List<CallbackSubject> about) {
        sql.update("""
                DELETE FROM planned_callback
                WHERE program_id = ? AND subject_kind = ? AND subject_id = ANY (?) AND NOT opened AND program_version < ?
                """, (connection, statement) -> {
            statement.setString(1, program.id());
            statement.setString(2, program.subject().name());
            statement.setArray(
                    3,
                    connection.createArrayOf(
                            "uuid", about.stream().map(CallbackSubject::id).toArray()));
            statement.setInt(4, program.version());
        });
        return insert(program, about);
    }

    private record Planned(CallbackSubject subject, CallWindow window) {}

    private int insert(Program program, List<CallbackSubject> about) {
        Moment moment = new Moment(clock.now(), clock.zone(), 0);
        List<Planned> rows = new ArrayList<>();
        for (CallbackSubject subject : about) {
            switch (Planning.decide(program, subject, moment)) {
                case Decision.In(List<CallWindow> windows) ->
                    windows.forEach(window -> rows.add(new Planned(subject, window)));
                case Decision.Out out -> {
                    // Previews tell the reason; nothing is kept of what is not called back.
                }
            }
        }
        return rows.isEmpty() ? 0 : insertRows(program, rows);
    }

    private int insertRows(Program program, List<Planned> rows) {
        return sql.update("""
                INSERT INTO planned_callback (program_id, subject_kind, program_version, subject_id, customer_id, business,
                    external_id, opens_on, due_on, owner_agent_id, org_unit_id, excluded_agent_id, round, stage, target_on,
                    name, value, drawn, window_opens_on, window_due_on, opens_at, due_at, caller_number)
                SELECT ?, ?, ?, g.subject_id, g.customer_id, g.business, g.external_id, g.opens_on::date, g.due_on::date,
                       g.owner_agent_id, g.org_unit_id, g.excluded_agent_id, g.round::int, g.stage, g.target_on::date,
                       g.name, g.value::numeric, ?, g.opens_on::date, g.due_on::date, g.opens_at::timestamptz, g.due_at::timestamptz,
                       g.caller_number
                FROM unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                            ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                         AS g (subject_id, customer_id, business, external_id, opens_on, due_on, owner_agent_id, org_unit_id,
                               excluded_agent_id, round, stage, target_on, name, value, opens_at, due_at, caller_number)
                ON CONFLICT (program_id, subject_kind, subject_id, round) DO NOTHING
                """, (connection, statement) -> {
            statement.setString(1, program.id());
            statement.setString(2, program.subject().name());
            statement.setInt(3, program.version());
            statement.setBoolean(4, !program.draws());
            Columns.from(5, connection, statement, rows)
                    .uuids(row -> row.subject().id())
                    .uuids(row -> row.subject().customerId())
                    .texts(row -> row.subject().business())
                    .texts(row -> row.subject().externalId())
                    .texts(row -> row.window().opensOn())
                    .texts(row -> row.window().dueOn())
                    .texts(row -> row.subject().ownerAgentId())
                    .texts(row -> row.subject().orgUnitId())
                    .texts(row -> row.subject().excludedAgentId())
                    .texts(row -> row.window().round())
                    .texts(row -> row.window().stage())
                    .texts(row -> row.window().targetOn())
                    .texts(row -> row.subject().name())
                    .texts(row -> row.subject().value())
                    .texts(row -> row.window().opensAt())
                    .texts(row -> row.window().dueAt())
                    .texts(row -> row.subject().attributes().get(DIALLED));
        });
    }

    private void lock(String function) {
        sql.each(
                "SELECT " + function + "(?)",
                (connection, statement) -> statement.setLong(1, PLANNING_LOCK),
                row -> {});
    }
}
