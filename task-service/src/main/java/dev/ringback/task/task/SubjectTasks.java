package dev.ringback.task.task;

import dev.ringback.platform.sql.Sql;
import dev.ringback.task.program.Purpose;
import dev.ringback.task.program.SubjectKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Finds the tasks about a business object. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class SubjectTasks {

    private final Sql sql;

    SubjectTasks(Sql sql) {
        this.sql = sql;
    }

    /** Every task about an object, closed ones among them. */
    public List<UUID> about(SubjectKind kind, UUID subject) {
        return aboutAll(kind, List.of(subject));
    }

    /** Every task about some objects of a kind, closed ones among them. */
    public List<UUID> aboutAll(SubjectKind kind, List<UUID> subjects) {
        return sql.query(
                "SELECT id FROM task WHERE subject_id = ANY (?) AND subject_kind = ?",
                (connection, statement) -> {
                    statement.setArray(1, connection.createArrayOf("uuid", subjects.toArray()));
                    statement.setString(2, kind.name());
                },
                row -> row.getObject(1, UUID.class));
    }

    /** Those of one purpose, up to a round. */
    public List<UUID> about(UUID subject, Purpose purpose, int lastRound) {
        return sql.query(
                "SELECT id FROM task WHERE subject_id = ? AND subject_kind = ? AND purpose = ? AND round <= ?",
                (connection, statement) -> {
                    statement.setObject(1, subject);
                    statement.setString(2, purpose.subject().name());
                    statement.setString(3, purpose.name());
                    statement.setInt(4, lastRound);
                },
                row -> row.getObject(1, UUID.class));
    }
}
