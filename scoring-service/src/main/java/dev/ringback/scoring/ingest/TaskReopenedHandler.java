package dev.ringback.scoring.ingest;

import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.event.EventMeta;
import dev.ringback.platform.event.TaskReopened;
import dev.ringback.scoring.journal.Fact;
import dev.ringback.scoring.journal.FactType;
import dev.ringback.scoring.journal.Journal;
import jakarta.inject.Singleton;

/** A task that is to be done again is back in its denominator until it is closed anew. */
@Singleton
class TaskReopenedHandler extends JournalingHandler<TaskReopened> {
    private final BusinessClock clock;

    TaskReopenedHandler(Journal journal, BusinessClock clock) {
        super(journal);
        this.clock = clock;
    }

    @Override
    public Class<TaskReopened> type() {
        return TaskReopened.class;
    }

    @Override
    Fact fact(TaskReopened event, EventMeta meta) {
        return fact(
                FactType.TASK_REOPENED,
                event.ownerAgentId(),
                require(event.taskId(), "taskId"),
                clock.dateOf(require(event.reopenedAt(), "reopenedAt")),
                event,
                meta);
    }
}
