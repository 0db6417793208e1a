package dev.ringback.task.task;

import java.util.List;
import java.util.UUID;

/** Creates callback tasks. Joins the transaction of the caller, who therefore stores subject and task together or not at all. */
public interface TaskCreation {

    /**
     * Creates the tasks that do not exist yet, with a TaskCreated event each, in a fixed number of statements whatever the size of the
     * list. Must be called inside a transaction.
     *
     * @param tasks tasks to create; those whose program, subject, opening date and round exist already are skipped
     * @return ids of the tasks created by this call, in no particular order
     */
    List<UUID> createAll(List<NewTask> tasks);
}
