package dev.ringback.task.project;

import dev.ringback.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The progress of projects in the database. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class ProjectTable {

    private final Sql sql;

    ProjectTable(Sql sql) {
        this.sql = sql;
    }

    /** What of a project its progress is checked against. */
    record Known(
            LocalDate startsOn,
            @Nullable LocalDate completedOn,
            @Nullable LocalDate warrantyIssuedOn,
            @Nullable LocalDate warrantyUntil,
            @Nullable LocalDate feedbackFormOn) {}

    /** Whether there is such a project. */
    boolean exists(UUID id) {
        return sql.first(
                        "SELECT 1 FROM project WHERE id = ?",
                        (connection, statement) -> statement.setObject(1, id),
                        row -> 1)
                != null;
    }

    /** Locks a project, so that one transaction at a time tells of it; null when there is none. */
    @Nullable
    Known lock(UUID id) {
        return sql.first(
                "SELECT starts_on, completed_on, warranty_issued_on, warranty_until, feedback_form_on FROM project"
                        + " WHERE id = ? FOR NO KEY UPDATE",
                (connection, statement) -> statement.setObject(1, id),
                row -> new Known(
                        row.getObject(1, LocalDate.class),
                        row.getObject(2, LocalDate.class),
                        row.getObject(3, LocalDate.class),
                        row.getObject(4, LocalDate.class),
                        row.getObject(5, LocalDate.class)));
    }

    /** Writes down what was told of a locked project today. */
    void tell(UUID id, Progress progress, LocalDate today) {
        switch (progress) {
            case Progress.Completion(LocalDate on) -> set("completed_on = ?, completion_told_on = ?", id, on, today);
            case Progress.Warranty(LocalDate on, LocalDate until) ->
                set("warranty_issued_on = ?, warranty_until = ?, warranty_told_on = ?", id, on, until, today);
            case Progress.FeedbackForm(LocalDate on) -> set("feedback_form_on = ?", id, on);
        }
    }

    /** The version of the event that tells of the change just made. */
    int version(UUID id) {
        Integer version = sql.first(
                "SELECT version FROM project WHERE id = ?",
                (connection, statement) -> statement.setObject(1, id),
                row -> row.getInt(1));
        return version == null ? 0 : version;
    }

    private void set(String columns, UUID id, Object... values) {
        sql.update(
                "UPDATE project SET version = version + 1, " + columns + " WHERE id = ?", (connection, statement) -> {
                    int index = 1;
                    for (Object value : values) {
                        statement.setObject(index++, value);
                    }
                    statement.setObject(index, id);
                });
    }
}
