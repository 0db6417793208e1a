package dev.ringback.call.session;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A walk through one version of a script, which it keeps whatever happens to the script meanwhile.
 *
 * @param call what the call is about
 * @param values of placeholders, by their names
 * @param node where it is
 * @param step rises with each answer and each step back; a request under another number is stale
 * @param path the nodes before, without those gone back from
 */
record Session(
        UUID id,
        String scriptId,
        int scriptVersion,
        String agentId,
        About call,
        Map<String, String> values,
        String node,
        int step,
        List<PathStep> path,
        SessionState state,
        boolean recorded,
        Instant startedAt) {

    /** The call: without a dial it is an inbound one. */
    record About(
            @Nullable UUID attemptId,
            @Nullable UUID taskId,
            @Nullable UUID customerId,
            @Nullable String purpose,
            @Nullable String business) {}

    Session {
        values = Map.copyOf(values);
        path = List.copyOf(path);
    }

    /** At another place, under the next number. */
    Session at(String other, List<PathStep> way, Map<String, String> known, SessionState now) {
        return new Session(
                id, scriptId, scriptVersion, agentId, call, known, other, step + 1, way, now, recorded, startedAt);
    }
}
