package dev.ringback.stack.demo.play;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** What of an answer goes into the acknowledgement log: all that points depend on, and no number. */
final class Lines {

    private Lines() {}

    static Map<String, Object> lease(String agent, JsonNode lease) {
        return Fields.of("taskId", lease.path("taskId").asText())
                .and("agentId", agent)
                .and("fencingToken", lease.path("fencingToken").asLong())
                .and("purpose", lease.path("purpose").asText())
                .and("subject", lease.path("subject").path("externalId").asText())
                .and("customerId", lease.path("customerId").asText())
                .and("opensOn", lease.path("opensOn").asText())
                .and("dueOn", lease.path("dueOn").asText())
                .map();
    }

    static Map<String, Object> dial(String agent, JsonNode dial, String contact) {
        return Fields.of("attemptId", dial.path("attemptId").asText())
                .and("taskId", dial.path("taskId").asText())
                .and("agentId", agent)
                .and("fencingToken", dial.path("fencingToken").asLong())
                .and("attempt", dial.path("attempt").asInt())
                .and("dialledAt", dial.path("dialledAt").asText())
                .and("contact", contact)
                .map();
    }

    static Map<String, Object> refused(String agent, String taskId, JsonNode problem) {
        return Fields.of("taskId", taskId)
                .and("agentId", agent)
                .and("code", problem.path("code").asText())
                .and("rule", problem.path("rule").asText(null))
                .and("nextAllowedAt", problem.path("nextAllowedAt").asText(null))
                .map();
    }

    static Map<String, Object> record(JsonNode call) {
        return Fields.of("id", call.path("id").asText())
                .and("attemptId", call.path("attemptId").asText())
                .and("taskId", call.path("taskId").asText())
                .and("agentId", call.path("agentId").asText())
                .and("startedAt", call.path("startedAt").asText())
                .and("endedAt", call.path("endedAt").asText())
                .and("outcome", call.path("outcome").asText())
                .and("disposition", call.path("disposition").asText(null))
                .and("appointmentAt", call.path("appointmentAt").asText(null))
                .map();
    }
}
