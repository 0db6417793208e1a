package dev.ringback.task.project;

import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.problem.ProblemException;
import dev.ringback.platform.sql.Instants;
import dev.ringback.platform.sql.Sql;
import dev.ringback.task.TaskError;
import dev.ringback.task.audit.Actors;
import dev.ringback.task.audit.Audit;
import dev.ringback.task.audit.AuditAction;
import dev.ringback.task.audit.AuditObject;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who may read which callback form, and until when (GOV-4). */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class FormApprovals {

    private final Sql sql;
    private final Audit audit;
    private final Actors actors;
    private final BusinessClock clock;

    FormApprovals(Sql sql, Audit audit, Actors actors, BusinessClock clock) {
        this.sql = sql;
        this.audit = audit;
        this.actors = actors;
        this.clock = clock;
    }

    /**
     * Lets nobody read who has no approval, and writes down who reads.
     *
     * @throws ProblemException APPROVAL_REQUIRED
     */
    void read(UUID projectId) {
        boolean approved = sql.first(
                        "SELECT 1 FROM form_approval WHERE project_id = ? AND reader = ? AND expires_at > ? LIMIT 1",
                        (connection, statement) -> {
                            statement.setObject(1, projectId);
                            statement.setString(2, actors.now().subject());
                            statement.setObject(3, Instants.utc(clock.now()));
                        },
                        row -> 1)
                != null;
        if (!approved) {
            throw new ProblemException(TaskError.APPROVAL_REQUIRED);
        }
        audit.record(AuditAction.FORM_READ, object(projectId));
    }

    void add(FormApprovalView approval) {
        sql.update(
                "INSERT INTO form_approval (id, project_id, reader, expires_at, reason, approved_by, approved_at) VALUES (?, ?, ?, ?, ?, ?, ?)",
                (connection, statement) -> {
                    statement.setObject(1, approval.id());
                    statement.setObject(2, approval.projectId());
                    statement.setString(3, approval.reader());
                    statement.setObject(4, Instants.utc(approval.expiresAt()));
                    statement.setString(5, approval.reason());
                    statement.setString(6, approval.approvedBy());
                    statement.setObject(7, Instants.utc(approval.approvedAt()));
                });
        audit.record(
                AuditAction.FORM_APPROVED,
                object(approval.projectId()),
                List.of("reader:" + approval.reader()),
                approval.reason());
    }

    /** Approvals of a project in the order they were given. */
    List<FormApprovalView> page(UUID projectId, @Nullable UUID after, int limit) {
        return sql.query(
                """
                SELECT id, project_id, reader, expires_at, reason, approved_by, approved_at FROM form_approval
                WHERE project_id = ? AND (?::uuid IS NULL OR id > ?) ORDER BY id LIMIT ?
                """,
                (connection, statement) -> {
                    statement.setObject(1, projectId);
                    statement.setObject(2, after, java.sql.Types.OTHER);
                    statement.setObject(3, after, java.sql.Types.OTHER);
                    statement.setInt(4, limit);
                },
                row -> new FormApprovalView(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getString(3),
                        Instants.read(row, "expires_at"),
                        row.getString(5),
                        row.getString(6),
                        Instants.read(row, "approved_at")));
    }

    private static AuditObject object(UUID projectId) {
        return new AuditObject(AuditObject.Kind.PROJECT, projectId.toString());
    }
}
