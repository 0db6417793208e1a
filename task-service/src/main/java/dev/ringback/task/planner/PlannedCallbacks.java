package dev.ringback.task.planner;

import dev.ringback.platform.sql.Columns;
import dev.ringback.platform.sql.Instants;
import dev.ringback.platform.sql.Sql;
import dev.ringback.task.program.CallbackPlanning;
import dev.ringback.task.program.Program;
import dev.ringback.task.program.Programs;
import dev.ringback.task.program.Replanning;
import dev.ringback.task.program.SubjectKind;
import dev.ringback.task.task.NewTask;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The callbacks that are planned and no tasks yet. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class PlannedCallbacks {

    private static final String LOCK =
            """
                SELECT program_id, program_version, subject_kind, subject_id, customer_id, business, external_id, opens_on,
                       due_on, owner_agent_id, org_unit_id, excluded_agent_id, round, opens_at, due_at, caller_number
                FROM planned_callback p
                WHERE NOT opened AND drawn AND left_out IS NULL AND opens_on <= ? AND (opens_on, subject_id) > (?, ?) AND\s""" + Replanning.UP_TO_DATE + " ORDER BY opens_on, subject_id LIMIT ? FOR UPDATE OF p SKIP LOCKED";

    private static final String OPENED = """
                UPDATE planned_callback w SET opened = true
                FROM unnest(?::text[], ?::text[], ?::uuid[], ?::text[]) AS g (program_id, subject_kind, subject_id, round)
                WHERE w.program_id = g.program_id AND w.subject_kind = g.subject_kind AND w.subject_id = g.subject_id
                      AND w.round = g.round::int
                """;

    private final Programs programs;
    private final CallbackPlanning planning;
    private final Sql sql;

    PlannedCallbacks(Programs programs, CallbackPlanning planning, Sql sql) {
        this.programs = programs;
        this.planning = planning;
        this.sql = sql;
    }

    /** Locks those that open by a day, after a place in the queue; what another transaction has is passed over. */
    List<NewTask> lock(LocalDate today, LocalDate afterDay, UUID afterSubject, int limit) {
        // Planning the next of those that come again takes it too: before the rows, as a change of a program does.
        planning.share();
        return sql.query(
                LOCK,
                (connection, statement) -> {
                    statement.setObject(1, today);
                    statement.setObject(2, afterDay);
                    statement.setObject(3, afterSubject);
                    statement.setInt(4, limit);
                },
                this::read);
    }

    /** Notes that locked ones are tasks now, and plans the next of those that come again and again. */
    void opened(List<NewTask> opening) {
        sql.update(
                OPENED,
                (connection, statement) -> Columns.from(1, connection, statement, opening)
                        .texts(NewTask::programId)
                        .texts(NewTask::subjectKind)
                        .uuids(NewTask::subjectId)
                        .texts(NewTask::round));
        Map<SubjectKind, List<UUID>> again = new EnumMap<>(SubjectKind.class);
        for (NewTask task : opening) {
            if (programs.version(task.programId(), task.programVersion())
                    .schedule()
                    .rolling()) {
                again.computeIfAbsent(SubjectKind.valueOf(task.subjectKind()), kind -> new ArrayList<>())
                        .add(task.subjectId());
            }
        }
        again.forEach(planning::plan);
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
                        null)
                .precisely(new NewTask.Detail(
                        Instants.readOrNull(row, "opens_at"),
                        Instants.readOrNull(row, "due_at"),
                        row.getString("caller_number")));
    }
}
