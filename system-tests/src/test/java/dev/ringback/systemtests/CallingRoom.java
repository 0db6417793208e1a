package dev.ringback.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ringback.stack.Stack;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Agents who claim, dial and record through the gateway, each call with the outcome it is to have. */
final class CallingRoom {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int AT_ONCE = 20;

    private final Stack stack = SharedStack.get();

    /**
     * A call that was recorded.
     *
     * @param id of the record
     * @param customerId whom it reached
     */
    record Call(String id, String customerId) {}

    Http as(String role, String subject) {
        return new Http(SharedStack.gateway(), stack.token(role, subject));
    }

    /** Hires an agent, and waits until the tasks' service knows him. */
    void hire(String agentId, String unit, String pay) {
        Http hr = as("hr", "hr-1");
        accepted(hr.put(
                "/v1/directory/agents/" + agentId,
                "{\"name\": \"Agent\", \"orgUnitId\": \"%s\", \"hiredOn\": \"2027-01-01\"}".formatted(unit)));
        accepted(hr.put("/v1/directory/agents/" + agentId + "/pay-profiles/2027-01-01", pay));
        soon(
                agentId + " is known",
                () -> as("agent", agentId)
                                .post("/v1/tasks/claims", "{\"programIds\": [\"none\"]}")
                                .status()
                        == 200);
    }

    /**
     * Claims the callbacks about some subjects and makes them, until each was made.
     *
     * @param results what is recorded, by the external id of the subject
     * @param hands how many calls go on at a time under the agent's name
     * @return the calls, by the external id of the subject
     */
    Map<String, Call> call(String agentId, String program, Map<String, String> results, int hands) {
        Http agent = as("agent", agentId);
        Map<String, Call> calls = new ConcurrentHashMap<>();
        soon("all callbacks of " + agentId, () -> {
            List<Future<?>> shift = new ArrayList<>();
            try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int hand = 0; hand < hands; hand++) {
                    shift.add(threads.submit(() -> untilNothingIsLeft(agent, program, results, calls)));
                }
            }
            for (Future<?> hand : shift) {
                hand.get();
            }
            return calls.size() == results.size();
        });
        return calls;
    }

    private static void untilNothingIsLeft(
            Http agent, String program, Map<String, String> results, Map<String, Call> calls) {
        JsonNode leases;
        do {
            leases = accepted(agent.post(
                            "/v1/tasks/claims",
                            "{\"max\": %d, \"programIds\": [\"%s\"], \"leaseSeconds\": 3600}"
                                    .formatted(AT_ONCE, program)))
                    .path("leases");
            for (JsonNode lease : leases) {
                String subject = lease.at("/subject/externalId").asText();
                assertThat(results).as("a task of somebody else").containsKey(subject);
                // One that was not reached comes again, and is left alone.
                if (!calls.containsKey(subject)) {
                    calls.put(subject, talk(agent, lease, results.get(subject)));
                }
            }
        } while (!leases.isEmpty() && calls.size() < results.size());
    }

    private static Call talk(Http agent, JsonNode lease, String result) {
        JsonNode dial = accepted(agent.post(
                "/v1/tasks/" + lease.path("taskId").asText() + "/dial",
                "{\"fencingToken\": " + lease.path("fencingToken") + "}"));
        String at = dial.path("dialledAt").asText();
        JsonNode record = accepted(agent.post(
                "/v1/call-records",
                "{\"grant\": \"%s\", \"startedAt\": \"%s\", \"endedAt\": \"%s\", %s}"
                        .formatted(dial.path("grant").asText(), at, at, result)));
        return new Call(record.path("id").asText(), lease.path("customerId").asText());
    }

    static void soon(String what, Callable<Boolean> condition) {
        await(what).atMost(PATIENCE).until(condition);
    }

    static JsonNode accepted(Http.Answer answer) {
        assertThat(answer.status()).as("%s", answer.body()).isBetween(200, 204);
        return answer.body();
    }
}
