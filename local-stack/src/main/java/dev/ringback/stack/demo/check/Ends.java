package dev.ringback.stack.demo.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Where the tasks ended whose calls were corrected (invariant 4): as if the calls had been recorded so at first. And the dials of
 * every task are those that were made: a correction gives none back.
 */
final class Ends {

    private static final String COMPLETED = "COMPLETED";

    private final History history;
    private final Callbacks callbacks;
    private final List<String> differences = new ArrayList<>();

    Ends(History history, Callbacks callbacks) {
        this.history = history;
        this.callbacks = callbacks;
    }

    /** @param tasks all closed tasks */
    List<String> compare(List<JsonNode> tasks) {
        Map<String, JsonNode> byId = new HashMap<>();
        tasks.forEach(task -> byId.put(task.path("id").asText(), task));
        byId.forEach((id, task) -> callbacks
                .ofTask(id)
                .ifPresent(callback -> dials(callback, task.path("attempts").asInt())));
        for (String id : corrected()) {
            JsonNode task = byId.get(id);
            if (task == null) {
                differences.add("task " + id + ", whose call was corrected, is not closed");
            } else {
                callbacks
                        .ofTask(id)
                        .ifPresent(callback ->
                                end(callback, task.path("closedReason").asText()));
            }
        }
        return differences;
    }

    private void dials(Callback callback, int attempts) {
        if (attempts != callback.dials().size()) {
            differences.add("the task of %s counts %d dials, expected %d"
                    .formatted(callback.name(), attempts, callback.dials().size()));
        }
    }

    private void end(Callback callback, String reason) {
        if (reason.equals(COMPLETED) != callback.completed()) {
            differences.add("the task of %s ended %s, expected %s"
                    .formatted(
                            callback.name(), reason, callback.completed() ? COMPLETED : "anything but " + COMPLETED));
        }
    }

    /** The tasks with a corrected call. What was recorded when the month was closed came too late to move its task, then or later. */
    private Set<String> corrected() {
        Set<String> calls = new HashSet<>();
        history.of("correction").forEach(correction -> calls.add(correction.text("callId")));
        long close = history.close().map(Entry::sequence).orElse(Long.MAX_VALUE);
        Set<String> tasks = new HashSet<>();
        history.of("record")
                .filter(call -> call.sequence() < close && calls.contains(call.text("id")))
                .forEach(call -> tasks.add(call.text("taskId")));
        return tasks;
    }
}
