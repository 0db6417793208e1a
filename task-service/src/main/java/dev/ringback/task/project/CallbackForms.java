package dev.ringback.task.project;

import dev.ringback.platform.sql.Sql;
import dev.ringback.task.fact.FactService;
import dev.ringback.task.program.Purpose;
import dev.ringback.task.program.SubjectKind;
import dev.ringback.task.task.CloseReason;
import dev.ringback.task.task.TaskState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Reads the callback forms of projects. */
@ApplicationScoped
class CallbackForms {

    private final FactService facts;
    private final ProjectKind projects;
    private final FormApprovals approvals;
    private final Sql sql;

    CallbackForms(FactService facts, ProjectKind projects, FormApprovals approvals, Sql sql) {
        this.facts = facts;
        this.projects = projects;
        this.approvals = approvals;
        this.sql = sql;
    }

    /**
     * The form of a project, for who has an approval to read it (GOV-4).
     *
     * @throws dev.ringback.platform.problem.ProblemException NOT_FOUND; APPROVAL_REQUIRED
     */
    @Transactional
    CallbackForm of(UUID projectId) {
        facts.stored(projects, projectId);
        approvals.read(projectId);
        List<CallbackForm.Line> lines = sql.query(
                """
                SELECT p.program_id, v.purpose, p.round, p.stage, p.target_on, p.opens_on, p.due_on, t.id, t.state, t.closed_reason
                FROM planned_callback p
                JOIN program_version v ON v.program_id = p.program_id AND v.version = p.program_version
                LEFT JOIN task t ON t.subject_id = p.subject_id AND t.program_id = p.program_id AND t.opens_on = p.opens_on
                                AND t.round = p.round
                WHERE p.subject_id = ? AND p.subject_kind = ?
                ORDER BY p.opens_on, p.program_id, p.round
                """,
                (connection, statement) -> {
                    statement.setObject(1, projectId);
                    statement.setString(2, SubjectKind.PROJECT.name());
                },
                CallbackForms::line);
        List<CallbackForm.Line> stages = lines.stream()
                .filter(line -> line.purpose() == Purpose.PROJECT_STAGE)
                .toList();
        long called = stages.stream()
                .filter(line -> line.closedReason() == CloseReason.COMPLETED)
                .count();
        return new CallbackForm(projectId, lines, stages.size(), (int) called);
    }

    private static CallbackForm.Line line(ResultSet row) throws SQLException {
        String state = row.getString(9);
        String reason = row.getString(10);
        return new CallbackForm.Line(
                row.getString(1),
                Purpose.valueOf(row.getString(2)),
                row.getInt(3),
                row.getString(4),
                row.getObject(5, LocalDate.class),
                row.getObject(6, LocalDate.class),
                row.getObject(7, LocalDate.class),
                row.getObject(8, UUID.class),
                state == null ? null : TaskState.valueOf(state),
                reason == null ? null : CloseReason.valueOf(reason));
    }
}
