package dev.ringback.task.planner;

import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.sql.Sql;
import dev.ringback.task.program.Programs;
import dev.ringback.task.task.TaskEnds;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/**
 * Lets a window be drawn again when a callback in it ended without success: a quota counts successful callbacks (TASK-8), so its place goes to
 * another. Only rows are added here, so that nobody who ends a task waits for a draw.
 */
@ApplicationScoped
class Redraws implements TaskEnds {

    private final Programs programs;
    private final Sql sql;
    private final BusinessClock clock;

    Redraws(Programs programs, Sql sql, BusinessClock clock) {
        this.programs = programs;
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void ended(List<Ended> tasks) {
        List<UUID> drawn =
                tasks.stream().filter(this::countsSuccess).map(Ended::taskId).toList();
        if (drawn.isEmpty()) {
            return;
        }
        sql.update("""
                INSERT INTO draw_again (program_id, window_opens_on)
                SELECT DISTINCT p.program_id, p.window_opens_on
                FROM task t
                JOIN planned_callback p ON p.program_id = t.program_id AND p.subject_kind = t.subject_kind
                                        AND p.subject_id = t.subject_id AND p.round = t.round
                WHERE t.id = ANY (?) AND p.window_due_on >= ?
                      AND NOT EXISTS (SELECT FROM task_call c WHERE c.task_id = t.id AND c.successful)
                """, (connection, statement) -> {
            statement.setArray(1, connection.createArrayOf("uuid", drawn.toArray()));
            statement.setObject(2, clock.today());
        });
    }

    private boolean countsSuccess(Ended task) {
        return programs.version(task.programId(), task.programVersion()).quota() != null;
    }
}
