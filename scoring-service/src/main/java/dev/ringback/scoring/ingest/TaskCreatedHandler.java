package dev.ringback.scoring.ingest;

import dev.ringback.platform.event.EventMeta;
import dev.ringback.platform.event.TaskCreated;
import dev.ringback.platform.inbox.PoisonousEventException;
import dev.ringback.scoring.journal.Fact;
import dev.ringback.scoring.journal.FactType;
import dev.ringback.scoring.journal.Journal;
import jakarta.inject.Singleton;
import java.time.LocalDate;

/** A task counts on its due date, for the agent who owns it then. */
@Singleton
class TaskCreatedHandler extends JournalingHandler<TaskCreated> {
    TaskCreatedHandler(Journal journal) {
        super(journal);
    }

    @Override
    public Class<TaskCreated> type() {
        return TaskCreated.class;
    }

    @Override
    Fact fact(TaskCreated event, EventMeta meta) {
        require(event.purpose(), "purpose");
        LocalDate opensOn = require(event.opensOn(), "opensOn");
        LocalDate dueOn = require(event.dueOn(), "dueOn");
        if (dueOn.isBefore(opensOn)) {
            throw new PoisonousEventException("MALFORMED: dueOn is before opensOn");
        }
        return fact(FactType.TASK_CREATED, event.ownerAgentId(), require(event.taskId(), "taskId"), dueOn, event, meta);
    }
}
