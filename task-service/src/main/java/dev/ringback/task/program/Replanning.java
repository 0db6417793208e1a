package dev.ringback.task.program;

import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.sql.Query;
import dev.ringback.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Lets the callbacks of a changed program follow it: those that are no tasks yet are planned anew by the version now in force. What is little is
 * done with the change itself; the rest follows a batch in each transaction, so that neither the change nor the intake of facts waits for it.
 * Until it is done, callbacks of an older version do not open and no sample is drawn.
 */
@ApplicationScoped
public class Replanning {

    /** Narrows planned callbacks {@code p} to those that follow the version in force. */
    public static final String UP_TO_DATE =
            "NOT EXISTS (SELECT FROM program_replan r WHERE r.program_id = p.program_id AND p.program_version < r.version)";

    /** Narrows to programs {@code p.program_id} whose callbacks all follow it. */
    public static final String DONE = "NOT EXISTS (SELECT FROM program_replan r WHERE r.program_id = p.program_id)";

    private static final Logger LOG = Logger.getLogger(Replanning.class);
    private static final UUID FIRST = new UUID(0, 0);
    private static final String JOB = "SELECT program_id, version, after_subject, facts, callbacks FROM program_replan";

    /** Facts, or callbacks that go, in one transaction. */
    private static final int BATCH = 1000;

    /** Batches done with the change itself. */
    private static final int AT_ONCE = 10;

    private final CallbackPlanning planning;
    private final SubjectReader subjects;
    private final ProgramStore programs;
    private final Sql sql;
    private final BusinessClock clock;

    Replanning(CallbackPlanning planning, SubjectReader subjects, ProgramStore programs, Sql sql, BusinessClock clock) {
        this.planning = planning;
        this.subjects = subjects;
        this.programs = programs;
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * How far it is.
     *
     * @param afterSubject facts up to this one are done; null when all of them are, and only callbacks without a fact are left to go
     */
    record Job(String programId, int version, @Nullable UUID afterSubject, long facts, long callbacks) {}

    /** Begins, in the transaction of the change, which keeps the intake of facts out. */
    void begin(Program program) {
        sql.update(Query.of("""
                INSERT INTO program_replan (program_id, version, after_subject, facts, callbacks, begun_at)
                VALUES (?, ?, ?, 0, 0, ?)
                ON CONFLICT (program_id) DO UPDATE SET version = excluded.version, after_subject = excluded.after_subject,
                    facts = 0, callbacks = 0, begun_at = excluded.begun_at
                """, program.id(), program.version(), FIRST, clock.now()));
        @Nullable Job job = new Job(program.id(), program.version(), FIRST, 0, 0);
        for (int i = 0; i < AT_ONCE && job != null; i++) {
            job = advance(job, program);
        }
    }

    /** Does the next batch of a program that changed; answers whether there was one. Another process's is left to it. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public boolean step() {
        planning.share();
        Job job = sql.first(
                Query.of(JOB + " ORDER BY begun_at, program_id LIMIT 1 FOR UPDATE SKIP LOCKED"), Replanning::job);
        if (job == null) {
            return false;
        }
        advance(job, Objects.requireNonNull(programs.version(job.programId(), job.version())));
        return true;
    }

    /** The change of a program that its callbacks do not follow yet. */
    @Transactional
    Optional<Job> pending(String programId) {
        return Optional.ofNullable(sql.first(Query.of(JOB + " WHERE program_id = ?", programId), Replanning::job));
    }

    private @Nullable Job advance(Job job, Program program) {
        Job next = job.afterSubject() == null ? dropped(job) : planned(job, job.afterSubject(), program);
        if (next == null) {
            sql.update(Query.of("DELETE FROM program_replan WHERE program_id = ?", job.programId()));
            LOG.infof(
                    "Program %s is at version %d; %d callbacks planned anew about %d facts",
                    job.programId(), job.version(), job.callbacks(), job.facts());
        } else {
            sql.update(Query.of(
                    "UPDATE program_replan SET after_subject = ?, facts = ?, callbacks = ? WHERE program_id = ?",
                    next.afterSubject(),
                    next.facts(),
                    next.callbacks(),
                    next.programId()));
        }
        return next;
    }

    private Job planned(Job job, UUID after, Program program) {
        SubjectKind kind = program.subject();
        List<CallbackSubject> about = program.active() && kind.planned()
                ? subjects.following(kind, program.schedule().earliestHappening(clock.today()), after, BATCH)
                : List.of();
        int callbacks = planning.planAnew(program, about);
        return new Job(
                job.programId(),
                job.version(),
                about.size() < BATCH ? null : about.getLast().id(),
                job.facts() + about.size(),
                job.callbacks() + callbacks);
    }

    /** Callbacks about facts that the program means no more; null when none is left. */
    private @Nullable Job dropped(Job job) {
        int gone = sql.update(Query.of("""
                DELETE FROM planned_callback WHERE ctid IN (
                    SELECT ctid FROM planned_callback WHERE program_id = ? AND NOT opened AND program_version < ? LIMIT ?)
                """, job.programId(), job.version(), BATCH));
        return gone < BATCH ? null : job;
    }

    private static Job job(ResultSet row) throws SQLException {
        return new Job(row.getString(1), row.getInt(2), row.getObject(3, UUID.class), row.getLong(4), row.getLong(5));
    }
}
