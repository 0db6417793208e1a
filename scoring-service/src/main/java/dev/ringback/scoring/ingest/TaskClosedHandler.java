package dev.ringback.scoring.ingest;

import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.event.EventMeta;
import dev.ringback.platform.event.TaskClosed;
import dev.ringback.scoring.journal.Fact;
import dev.ringback.scoring.journal.FactType;
import dev.ringback.scoring.journal.Journal;
import jakarta.inject.Singleton;

/** The end of a task; the reason may take it out of a denominator. */
@Singleton
class TaskClosedHandler extends JournalingHandler<TaskClosed> {
    private final BusinessClock clock;

    TaskClosedHandler(Journal journal, BusinessClock clock) {
        super(journal);
        this.clock = clock;
    }

    @Override
    public Class<TaskClosed> type() {
        return TaskClosed.class;
    }

    @Override
    Fact fact(TaskClosed event, EventMeta meta) {
        require(event.reason(), "reason");
        return fact(
                FactType.TASK_CLOSED,
                event.ownerAgentId(),
                require(event.taskId(), "taskId"),
                clock.dateOf(require(event.closedAt(), "closedAt")),
                event,
                meta);
    }
}
