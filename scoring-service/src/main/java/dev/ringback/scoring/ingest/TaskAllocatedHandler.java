package dev.ringback.scoring.ingest;

import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.event.EventMeta;
import dev.ringback.platform.event.TaskAllocated;
import dev.ringback.scoring.journal.Fact;
import dev.ringback.scoring.journal.FactType;
import dev.ringback.scoring.journal.Journal;
import jakarta.inject.Singleton;

/** A task that changed hands counts for who owns it at its due date (TASK-21). */
@Singleton
class TaskAllocatedHandler extends JournalingHandler<TaskAllocated> {
    private final BusinessClock clock;

    TaskAllocatedHandler(Journal journal, BusinessClock clock) {
        super(journal);
        this.clock = clock;
    }

    @Override
    public Class<TaskAllocated> type() {
        return TaskAllocated.class;
    }

    @Override
    Fact fact(TaskAllocated event, EventMeta meta) {
        return fact(
                FactType.TASK_ALLOCATED,
                event.ownerAgentId(),
                require(event.taskId(), "taskId"),
                clock.dateOf(require(event.allocatedAt(), "allocatedAt")),
                event,
                meta);
    }
}
