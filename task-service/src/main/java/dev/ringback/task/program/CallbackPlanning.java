package dev.ringback.task.program;

import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.task.sql.Columns;
import dev.ringback.task.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
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
    private final Sql sql;
    private final BusinessClock clock;

    CallbackPlanning(ProgramStore programs, Sql sql, BusinessClock clock) {
        this.programs = programs;
        this.sql = sql;
        this.clock = clock;
    }

    /** Plans the callbacks of facts taken in by the running transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void plan(SubjectKind kind, List<UUID> subjects) {
        if (subjects.isEmpty()) {
            return;
        }
        lock("pg_advisory_xact_lock_shared");
        for (Program program : programs.activeFor(kind)) {
            insert(program, subjects);
        }
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

    private int insert(Program program, @Nullable List<UUID> subjects) {
        LocalDate today = clock.today();
        List<PlanWindow> windows = program.schedule().plannable(today, today.plusDays(DAYS_AHEAD));
        String statementText = statement(program.purpose().subject(), subjects != null);
        return sql.update(statementText, (connection, statement) -> {
            statement.setString(1, program.id());
            statement.setString(2, program.purpose().subject().name());
            statement.setInt(3, program.version());
            Columns.from(4, connection, statement, windows)
                    .texts(window -> clock.startOf(window.factsFrom()))
                    .texts(window -> clock.startOf(window.factsUntil()))
                    .texts(PlanWindow::opensOn)
                    .texts(PlanWindow::dueOn);
            statement.setString(8, program.business());
            statement.setString(9, program.business());
            if (subjects != null) {
                statement.setArray(10, connection.createArrayOf("uuid", subjects.toArray()));
            }
        });
    }

    private static String statement(SubjectKind kind, boolean someSubjects) {
        String table = kind == SubjectKind.ORDER ? "business_order" : "enquiry";
        String happened = kind == SubjectKind.ORDER ? "closed_at" : "received_at";
        return """
                INSERT INTO planned_callback (program_id, subject_kind, subject_id, program_version, customer_id,
                    business, external_id, opens_on, due_on, owner_agent_id, org_unit_id)
                SELECT ?, ?, f.id, ?, f.customer_id, f.business, f.external_id, w.opens_on, w.due_on,
                       f.owner_agent_id, f.org_unit_id
                FROM unnest(?::timestamptz[], ?::timestamptz[], ?::date[], ?::date[])
                         AS w (facts_from, facts_until, opens_on, due_on)
                JOIN %s f ON f.%s >= w.facts_from AND f.%s < w.facts_until
                WHERE (?::text IS NULL OR f.business = ?)%s
                ON CONFLICT (program_id, subject_kind, subject_id) DO NOTHING
                """.formatted(table, happened, happened, someSubjects ? " AND f.id = ANY (?)" : "");
    }

    private void lock(String function) {
        sql.each(
                "SELECT " + function + "(?)",
                (connection, statement) -> statement.setLong(1, PLANNING_LOCK),
                row -> {});
    }
}
