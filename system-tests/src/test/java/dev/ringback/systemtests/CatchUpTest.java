package dev.ringback.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ringback.stack.ProcessName;
import dev.ringback.stack.Stack;
import dev.ringback.stack.testing.Rule;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * Invariants 5 and 10: without task-service nobody dials, and without callrecord-service nothing is recorded; what others do
 * meanwhile waits for them on the topics. Guard: offsets that are committed after the database. (Scoring and
 * complaint-service are away for a whole month in {@link KillTest}.)
 */
@Order(8)
class CatchUpTest {

    /** Half past ten in Shanghai, on a Wednesday in the first week of a month. */
    private static final Instant MORNING = Instant.parse("2030-01-02T02:30:00Z");

    private final Stack stack = SharedStack.get();
    private final Http officer = as("complaint-officer", "officer");
    private final Http supervisor = as("supervisor", "boss");

    @BeforeEach
    void aMorning() {
        stack.clock().set(MORNING);
    }

    /** Whatever went wrong, who comes next finds all of them. */
    @AfterEach
    void everybodyIsBack() {
        stack.startProcess(ProcessName.TASK_SERVICE);
        stack.startProcess(ProcessName.CALLRECORD_SERVICE);
    }

    @Test
    @Rule("CMPL-4")
    @Rule("CMPL-6")
    void tasksListsAndAgentsAreAsTheyShouldBeWhenTaskServiceIsBack() {
        JsonNode call = dialled("CU1");
        String task = "/v1/tasks/" + call.path("taskId").asText();

        stack.kill(ProcessName.TASK_SERVICE);
        assertAway(as("agent", "CU1").post("/v1/tasks/claims", "{}"));
        recorded("CU1", call);
        hire("CU2");
        String rude = complaint("CU-RUDE", "ATTITUDE", call);
        String late = complaint("CU-LATE", "LOGISTICS", call);
        accepted(officer.post(late + "/replies", "{\"channel\": \"PHONE\", \"text\": \"We apologise.\"}"));
        accepted(officer.post(late + "/resolutions", "{\"text\": \"Freight refunded.\"}"));
        assertThat(text(rude, "/dnc/state")).isEqualTo("REQUESTED");
        stack.startProcess(ProcessName.TASK_SERVICE);

        soon("the outcome closes the task", () -> supervisorSees(task, "/state").equals("CLOSED"));
        assertThat(supervisorSees(task, "/closedReason")).isEqualTo("COMPLETED");
        soon("the number is on the list", () -> text(rude, "/dnc/state").equals("LISTED"));
        soon("the customer is to be asked", () -> followUps(late) == 1);
        soon(
                "the new agent is known",
                () -> as("agent", "CU2").post("/v1/tasks/claims", "{}").status() == 200);
    }

    @Test
    @Rule("CALL-9")
    void anIssueIsToldWhenCallrecordServiceIsBack() {
        JsonNode dial = dialled("CU3");
        JsonNode call = recorded("CU3", dial);
        JsonNode issue = accepted(as("agent", "CU3")
                .post(
                        "/v1/issues",
                        "{\"callId\": \"%s\", \"kind\": \"COMPLAINT\", \"causeClass\": \"LOGISTICS\", \"text\": \"A day late.\"}"
                                .formatted(call.path("id").asText())));
        String path = "/v1/issues/" + issue.path("id").asText();
        soon(
                "the complaint is opened",
                () -> !supervisorSees(path, "/complaintId").isEmpty());
        String complaint = "/v1/complaints/" + supervisorSees(path, "/complaintId");

        stack.kill(ProcessName.CALLRECORD_SERVICE);
        assertAway(supervisor.get(path));
        accepted(officer.post(complaint + "/replies", "{\"channel\": \"PHONE\", \"text\": \"We apologise.\"}"));
        stack.startProcess(ProcessName.CALLRECORD_SERVICE);

        soon("the issue is told", () -> supervisorSees(path, "/state").equals("TOLD"));
    }

    @Test
    @Rule("CALL-11")
    @Rule("TASK-24")
    void anApologyIsOwedWhenTaskServiceIsBack() {
        JsonNode call = recorded("CU4", dialled("CU4"));
        hire("CU5");

        stack.kill(ProcessName.TASK_SERVICE);
        soon("the manager is known", () -> failedCheck(call).status() == 201);
        stack.startProcess(ProcessName.TASK_SERVICE);

        String owed = "/v1/tasks?programId=apology-callback&state=READY&limit=500";
        soon(
                "an apology is owed",
                () -> supervisorSees(owed, "/items/0/ownerAgentId").equals("CU5"));
        assertThat(supervisorSees(owed, "/items/0/customerId"))
                .isEqualTo(call.path("customerId").asText());
        assertThat(supervisorSees(owed, "/items/0/dueOn")).isNotEmpty();
    }

    /** A call on which the agent quarrelled, and CU5 is to apologise. */
    private Http.Answer failedCheck(JsonNode call) {
        String results = Stream.of(
                        "NO_UNAUTHORISED_PROMISE",
                        "COMPETITORS_NOT_DISPARAGED",
                        "COMPETITORS_NOT_ADVERTISED",
                        "MANDARIN",
                        "COURTESY",
                        "NO_QUARREL",
                        "NO_FOUL_LANGUAGE")
                .map(item -> "{\"item\": \"%s\", \"result\": \"%s\"}"
                        .formatted(item, item.equals("NO_QUARREL") ? "FAIL" : "PASS"))
                .collect(Collectors.joining(", "));
        return as("quality", "QA")
                .post(
                        "/v1/quality-checks",
                        "{\"callId\": \"%s\", \"apologyOwnerAgentId\": \"CU5\", \"results\": [%s]}"
                                .formatted(call.path("id").asText(), results));
    }

    /** A call the agent has dialled, about a deal of his own: the answer to the dial and the customer. */
    private JsonNode dialled(String agentId) {
        hire(agentId);
        accepted(as("crm", "crm").post("/v1/orders", """
                {"source": "catch-up", "externalId": "%1$s-O", "business": "tv", "amount": "10.00",
                 "closedAt": "2029-12-10T03:00:00Z", "ownerAgentId": "%1$s",
                 "customer": {"externalId": "%1$s-C", "name": "Zhao Min", "phone": "1520000000%2$s"}}""".formatted(agentId, agentId.charAt(2))));
        Http agent = as("agent", agentId);
        JsonNode[] lease = new JsonNode[1];
        soon("the task can be claimed", () -> {
            lease[0] = agent.post("/v1/tasks/claims", "{\"max\": 1}").body().at("/leases/0");
            return lease[0].at("/subject/externalId").asText().equals(agentId + "-O");
        });
        ObjectNode dial = (ObjectNode) accepted(agent.post(
                "/v1/tasks/" + lease[0].path("taskId").asText() + "/dial",
                "{\"fencingToken\": " + lease[0].path("fencingToken") + "}"));
        return dial.set("customerId", lease[0].path("customerId"));
    }

    private JsonNode recorded(String agentId, JsonNode dial) {
        return accepted(as("agent", agentId).post("/v1/call-records", """
                {"grant": "%1$s", "startedAt": "%2$s", "endedAt": "%2$s",
                 "outcome": "EFFECTIVE", "disposition": "SATISFIED"}""".formatted(
                        dial.path("grant").asText(), dial.path("dialledAt").asText())));
    }

    /** Gives the complaint's path. */
    private String complaint(String id, String causeClass, JsonNode dial) {
        JsonNode complaint = accepted(officer.post("/v1/complaints", """
                {"source": "catch-up", "externalId": "%s", "channel": "PHONE", "causeClass": "%s", "customerId": "%s",
                 "receivedAt": "%s", "text": "As told on the telephone."}""".formatted(
                        id, causeClass, dial.path("customerId").asText(), MORNING)));
        return "/v1/complaints/" + complaint.path("id").asText();
    }

    private void hire(String agentId) {
        Http hr = as("hr", "hr");
        accepted(hr.put("/v1/directory/org-units/CU", "{\"name\": \"Catch-up\", \"kind\": \"TEAM\"}"));
        accepted(hr.put(
                "/v1/directory/agents/" + agentId,
                "{\"name\": \"Agent\", \"orgUnitId\": \"CU\", \"hiredOn\": \"2029-01-01\"}"));
    }

    private String text(String path, String pointer) {
        return officer.get(path).body().at(pointer).asText();
    }

    private String supervisorSees(String path, String pointer) {
        return supervisor.get(path).body().at(pointer).asText();
    }

    private long followUps(String complaint) {
        long found = 0;
        for (JsonNode task : supervisor
                .get("/v1/tasks?programId=complaint-follow-up&limit=500")
                .body()
                .path("items")) {
            if (complaint.endsWith(task.at("/subject/id").asText("none"))) {
                found++;
            }
        }
        return found;
    }

    private static void soon(String what, Callable<Boolean> condition) {
        await(what).atMost(Duration.ofMinutes(1)).until(condition);
    }

    private static void assertAway(Http.Answer answer) {
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.code()).isEqualTo("SERVICE_UNAVAILABLE");
    }

    private static JsonNode accepted(Http.Answer answer) {
        assertThat(answer.status()).as("%s", answer.body()).isBetween(200, 201);
        return answer.body();
    }

    private Http as(String role, String subject) {
        return new Http(SharedStack.gateway(), stack.token(role, subject));
    }
}
