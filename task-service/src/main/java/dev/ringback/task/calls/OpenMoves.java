package dev.ringback.task.calls;

import dev.ringback.task.task.CloseReason;
import dev.ringback.task.task.Closing;
import dev.ringback.task.task.ReadyTable.PutBack;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Where outcomes take open tasks, collected so that all are written at once. */
final class OpenMoves {

    private final List<Closing> closings = new ArrayList<>();
    private final List<PutBack> returns = new ArrayList<>();

    /** @param withdrawn whether the task is not owed any more, so that nobody is to call again */
    void add(UUID task, TaskMove move, boolean withdrawn) {
        switch (move) {
            case TaskMove.Close(var reason) -> closings.add(new Closing(task, reason, null));
            case TaskMove.Again again when withdrawn -> closings.add(new Closing(task, CloseReason.CANCELLED, null));
            case TaskMove.Again(var notBefore) -> returns.add(new PutBack(task, notBefore));
        }
    }

    List<Closing> closings() {
        return closings;
    }

    List<PutBack> returns() {
        return returns;
    }
}
