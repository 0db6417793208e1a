package dev.ringback.stack.demo.play;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The calls that others come back to: who complained on one, what was recorded wrongly, what was not recorded yet. */
final class CallBook {

    private final Map<String, Recorded> first = new ConcurrentHashMap<>();
    private final List<Kept> kept = new ArrayList<>();

    /** The first recorded call about a subject. */
    record Recorded(String callId, String taskId, String customerId) {}

    /**
     * A call whose outcome the agent has not recorded.
     *
     * @param agent who made it
     * @param body what is to be recorded
     */
    record Kept(String agent, String taskId, Map<String, Object> body) {}

    void recorded(JsonNode lease, JsonNode call) {
        first.putIfAbsent(
                lease.path("subject").path("externalId").asText(),
                new Recorded(
                        call.path("id").asText(),
                        call.path("taskId").asText(),
                        lease.path("customerId").asText()));
    }

    Optional<Recorded> about(String subject) {
        return Optional.ofNullable(first.get(subject));
    }

    synchronized void keep(Kept call) {
        kept.add(call);
    }

    synchronized List<Kept> kept() {
        return List.copyOf(kept);
    }

    /** Tasks that wait for an outcome which does not come in time. */
    Set<String> waiting() {
        return kept().stream().map(Kept::taskId).collect(Collectors.toSet());
    }
}
