package dev.ringback.task.planner;

import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.task.claim.OpeningScreen;
import dev.ringback.task.task.NewTask;
import dev.ringback.task.task.TaskCreation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
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

    private final PlannedCallbacks planned;
    private final TaskCreation tasks;
    private final OpeningScreen screen;
    private final BusinessClock clock;
    private final PlannerConfig config;

    OpeningService(
            PlannedCallbacks planned,
            TaskCreation tasks,
            OpeningScreen screen,
            BusinessClock clock,
            PlannerConfig config) {
        this.planned = planned;
        this.tasks = tasks;
        this.screen = screen;
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
        List<NewTask> opening = planned.lock(
                clock.today(),
                after == null ? LocalDate.EPOCH : after.opensOn(),
                after == null ? new UUID(0, 0) : after.subjectId(),
                config.batch());
        if (opening.isEmpty()) {
            return null;
        }
        screen.screen(tasks.createAll(opening), clock.now());
        planned.opened(opening);
        NewTask last = opening.getLast();
        return new Position(last.opensOn(), last.subjectId());
    }
}
