package dev.ringback.task.calls;

import dev.ringback.task.task.CloseReason;
import dev.ringback.task.task.Closing;
import dev.ringback.task.task.ReadyTable.PutBack;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Where outcomes take open tasks, collected so that all are written at once. */
final class OpenMoves {

    private final List<Closing> closings = new ArrayList<>();
    private final List<PutBack> returns = new ArrayList<>();
    private final List<Agreed> agreed = new ArrayList<>();

    /** A time an agent agreed in a call about a task. */
    record Agreed(UUID taskId, Instant at, String agentId) {}

    /** @param withdrawn whether the task is not owed any more, so that nobody is to call again */
    void add(UUID task, TaskMove move, boolean withdrawn) {
        switch (move) {
            case TaskMove.Close(var reason) -> closings.add(new Closing(task, reason, null));
            case TaskMove.Again again when withdrawn -> closings.add(new Closing(task, CloseReason.CANCELLED, null));
            case TaskMove.Again(var notBefore) -> returns.add(new PutBack(task, notBefore));
            case TaskMove.Appointed appointed
            when withdrawn -> closings.add(new Closing(task, CloseReason.CANCELLED, null));
            case TaskMove.Appointed(var at, var agent) -> {
                returns.add(new PutBack(task, at));
                agreed.add(new Agreed(task, at, agent));
            }
        }
    }

    List<Closing> closings() {
        return closings;
    }

    List<PutBack> returns() {
        return returns;
    }

    /** The times agreed, of tasks among those that return. */
    List<Agreed> agreed() {
        return agreed;
    }
}
