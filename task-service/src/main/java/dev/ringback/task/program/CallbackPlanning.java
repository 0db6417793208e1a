package dev.ringback.task.program;

import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.sql.Columns;
import dev.ringback.platform.sql.Sql;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes down which facts are called back and when (TASK-2, TASK-3), in the transaction that takes the fact in. A fact
 * whose window is already over is not called back.
 */
@ApplicationScoped
public class CallbackPlanning {

    /** Facts may be dated this far ahead of the business clock. */
    private static final int DAYS_AHEAD = 2;

    /**
     * Facts hold it shared, a program change holds it alone: whoever comes second sees what the first committed, so no
     * fact is planned under a program that is gone, or missed by one that is new.
     */
    private static final long PLANNING_LOCK = 0x52_42_50_4C_41_4EL;

    private final ProgramStore programs;
    private final Map<SubjectKind, PlannedKind> kinds = new EnumMap<>(SubjectKind.class);
    private final Sql sql;
    private final BusinessClock clock;

    CallbackPlanning(ProgramStore programs, @All List<PlannedKind> kinds, Sql sql, BusinessClock clock) {
        this.programs = programs;
        kinds.forEach(kind -> this.kinds.put(kind.subject(), kind));
        this.sql = sql;
        this.clock = clock;
    }

    /** Plans the callbacks of facts taken in by the running transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void plan(SubjectKind kind, List<UUID> facts) {
        if (facts.isEmpty()) {
            return;
        }
        lock("pg_advisory_xact_lock_shared");
        for (Program program : programs.activeFor(kind)) {
            insert(program, facts);
        }
    }

    /** Forgets the callbacks of an object that are no tasks yet. What is committed of them as tasks can be seen afterwards. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void forget(SubjectKind kind, UUID subject) {
        lock("pg_advisory_xact_lock_shared");
        sql.update(
                "DELETE FROM planned_callback WHERE subject_kind = ? AND subject_id = ? AND NOT opened",
                (connection, statement) -> {
                    statement.setString(1, kind.name());
                    statement.setObject(2, subject);
                });
    }

    /** Keeps fact intake out until the running transaction ends. To be called before the program is changed. */
    void lockAlone() {
        lock("pg_advisory_xact_lock");
    }

    /**
     * Plans anew after the program changed: callbacks that are no task yet follow the version now in force.
     *
     * @return how many callbacks are planned now
     */
    int replan(Program program) {
        sql.update(
                "DELETE FROM planned_callback WHERE program_id = ? AND NOT opened",
                (connection, statement) -> statement.setString(1, program.id()));
        return program.active() && program.purpose().subject().planned() ? insert(program, null) : 0;
    }

    private int insert(Program program, @Nullable List<UUID> facts) {
        LocalDate today = clock.today();
        List<PlanWindow> windows = program.schedule().plannable(today, today.plusDays(DAYS_AHEAD));
        PlannedKind kind = Objects.requireNonNull(kinds.get(program.purpose().subject()));
        return sql.update(statement(kind, facts != null), (connection, statement) -> {
            statement.setString(1, program.id());
            statement.setString(2, kind.subject().name());
            statement.setInt(3, program.version());
            Columns.from(4, connection, statement, windows)
                    .texts(window -> bound(kind, window.factsFrom()))
                    .texts(window -> bound(kind, window.factsUntil()))
                    .texts(PlanWindow::opensOn)
                    .texts(PlanWindow::dueOn);
            statement.setString(8, program.business());
            statement.setString(9, program.business());
            if (facts != null) {
                statement.setArray(10, connection.createArrayOf("uuid", facts.toArray()));
            }
        });
    }

    private Object bound(PlannedKind kind, LocalDate date) {
        return switch (kind.happening()) {
            case INSTANT -> clock.startOf(date);
            case DATE -> date;
        };
    }

    private static String statement(PlannedKind kind, boolean someFacts) {
        String type = switch (kind.happening()) {
            case INSTANT -> "timestamptz";
            case DATE -> "date";
        };
        return """
                INSERT INTO planned_callback (program_id, subject_kind, subject_id, program_version, customer_id,
                    business, external_id, opens_on, due_on, owner_agent_id, org_unit_id, excluded_agent_id)
                SELECT ?, ?, f.subject_id, ?, f.customer_id, f.business, f.external_id, w.opens_on, w.due_on,
                       f.owner_agent_id, f.org_unit_id, f.excluded_agent_id
                FROM unnest(?::%1$s[], ?::%1$s[], ?::date[], ?::date[]) AS w (facts_from, facts_until, opens_on, due_on)
                JOIN (%2$s) f ON f.happened >= w.facts_from AND f.happened < w.facts_until
                WHERE (?::text IS NULL OR f.business = ?)%3$s
                ON CONFLICT (program_id, subject_kind, subject_id) DO NOTHING
                """.formatted(type, kind.subjects(), someFacts ? " AND f.fact_id = ANY (?)" : "");
    }

    private void lock(String function) {
        sql.each(
                "SELECT " + function + "(?)",
                (connection, statement) -> statement.setLong(1, PLANNING_LOCK),
                row -> {});
    }
}
