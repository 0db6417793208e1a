package dev.ringback.task.task;

import java.util.List;
import java.util.UUID;

/** Is told of tasks that end, in the transaction that ends them. */
public interface TaskEnds {

    /**
     * A task that ended, or whose end changed.
     *
     * @param programVersion the version it was made under
     */
    record Ended(UUID taskId, String programId, int programVersion) {}

    /** Called once for all tasks that end together. Must not lock rows that others hold for long. */
    void ended(List<Ended> tasks);
}
