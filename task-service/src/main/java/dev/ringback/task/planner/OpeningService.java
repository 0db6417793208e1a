package dev.ringback.task.planner;

import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.sql.Columns;
import dev.ringback.platform.sql.Sql;
import dev.ringback.task.program.Program;
import dev.ringback.task.program.Programs;
import dev.ringback.task.program.SubjectKind;
import dev.ringback.task.task.NewTask;
import dev.ringback.task.task.TaskCreation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Turns callbacks whose first day has come into tasks, a batch in each transaction. Several processes share the work:
 * what one has locked, another passes over.
 */
@ApplicationScoped
class OpeningService {

    private final Programs programs;
    private final TaskCreation tasks;
    private final Sql sql;
    private final BusinessClock clock;
    private final PlannerConfig config;

    OpeningService(Programs programs, TaskCreation tasks, Sql sql, BusinessClock clock, PlannerConfig config) {
        this.programs = programs;
        this.tasks = tasks;
        this.sql = sql;
        this.clock = clock;
        this.config = config;
    }

    /**
     * The place in the queue up to which a run has come. Starting after it spares the next batch the index entries of
     * rows that are done.
     */
    record Position(LocalDate opensOn, UUID subjectId) {}

    /** Opens the next batch after a position; answers the new position, or null when nothing was left. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    @Nullable
    Position openNext(@Nullable Position after) {
        List<NewTask> opening = sql.query(
                """
                SELECT program_id, program_version, subject_kind, subject_id, customer_id, business, external_id, opens_on,
                       due_on, owner_agent_id, org_unit_id, excluded_agent_id, round
                FROM planned_callback
                WHERE NOT opened AND drawn AND left_out IS NULL AND opens_on <= ? AND (opens_on, subject_id) > (?, ?)
                ORDER BY opens_on, subject_id
                LIMIT ?
                FOR UPDATE SKIP LOCKED
                """,
                (connection, statement) -> {
                    statement.setObject(1, clock.today());
                    statement.setObject(2, after == null ? LocalDate.EPOCH : after.opensOn());
                    statement.setObject(3, after == null ? new UUID(0, 0) : after.subjectId());
                    statement.setInt(4, config.batch());
                },
                this::read);
        if (opening.isEmpty()) {
            return null;
        }
        tasks.createAll(opening);
        sql.update(
                """
                UPDATE planned_callback w SET opened = true
                FROM unnest(?::text[], ?::text[], ?::uuid[], ?::text[]) AS g (program_id, subject_kind, subject_id, round)
                WHERE w.program_id = g.program_id AND w.subject_kind = g.subject_kind AND w.subject_id = g.subject_id
                      AND w.round = g.round::int
                """,
                (connection, statement) -> Columns.from(1, connection, statement, opening)
                        .texts(NewTask::programId)
                        .texts(NewTask::subjectKind)
                        .uuids(NewTask::subjectId)
                        .texts(NewTask::round));
        NewTask last = opening.getLast();
        return new Position(last.opensOn(), last.subjectId());
    }

    private NewTask read(ResultSet row) throws SQLException {
        Program program = programs.version(row.getString(1), row.getInt(2));
        return NewTask.of(
                program,
                row.getString(6),
                row.getObject(5, UUID.class),
                new NewTask.Subject(
                        SubjectKind.valueOf(row.getString(3)),
                        row.getObject(4, UUID.class),
                        row.getString(7),
                        row.getInt(13)),
                row.getObject(8, LocalDate.class),
                row.getObject(9, LocalDate.class),
                new NewTask.Assignment(row.getString(10), row.getString(11), row.getString(12)),
                null);
    }
}
