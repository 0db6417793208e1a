package dev.ringback.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ringback.stack.ProcessName;
import dev.ringback.stack.Stack;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Our side: callbacks claimed, dialled and recorded over HTTP, with every guard on. */
final class Callbacks {

    /** A Tuesday in the first week of June: the deals of May are open, and it is a calling hour. */
    private static final Instant OPEN = Instant.parse("2027-06-01T06:05:00Z");

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Stack stack;
    private final List<Api> agents = new ArrayList<>();
    private final Queue<Held> leases = new ConcurrentLinkedQueue<>();
    private final Queue<Dialled> dials = new ConcurrentLinkedQueue<>();
    private final HttpClient client = HttpClient.newHttpClient();

    private record Held(String taskId, long token, int agent) {}

    private record Dialled(JsonNode answer, int agent) {}

    Callbacks(Stack stack) {
        this.stack = stack;
    }

    /**
     * Makes a company with open callbacks, one for each customer, that anybody may claim.
     *
     * @param agents how many call
     * @param tasks how many callbacks
     */
    void prepare(int agents, int tasks) throws InterruptedException {
        stack.clock().set(OPEN.minus(Duration.ofDays(2)));
        hire(agents);
        Api crm = api(ProcessName.TASK_SERVICE, "crm", "crm");
        String path = "/v1/imports/"
                + crm.postCsv("/v1/imports?kind=orders&source=bench", CsvFile.orders(tasks), 202)
                        .path("id")
                        .asText();
        Waiting.until("the import", () -> crm.get(path).path("state").asText().equals("DONE"));
        if (crm.get(path).path("accepted").asInt() != tasks) {
            throw new BenchException("Not every order was accepted: " + crm.get(path));
        }
        stack.clock().set(OPEN);
        awaitOpen(tasks);
    }

    /** Has agents call, each of whom may hold as many tasks as he likes: what is measured is the claim. */
    void hire(int number) throws InterruptedException {
        Api hr = api(ProcessName.SCORING_SERVICE, "hr", "hr");
        hr.put("/v1/directory/org-units/BENCH", "{\"name\": \"Bench\", \"kind\": \"TEAM\"}");
        Api admin = api(ProcessName.TASK_SERVICE, "admin", "root");
        for (int i = 0; i < number; i++) {
            hr.put(
                    "/v1/directory/agents/B" + i,
                    "{\"name\": \"Agent\", \"orgUnitId\": \"BENCH\", \"hiredOn\": \"2026-01-01\"}");
            agents.add(api(ProcessName.TASK_SERVICE, "agent", "B" + i));
        }
        for (int i = 0; i < number; i++) {
            String profile = "/v1/work-profiles/B" + i;
            Waiting.until("the agents", () -> {
                admin.put(profile, "{\"capacity\": 100000}", 200);
                return true;
            });
        }
    }

    /** Waits until so many callbacks about deals are tasks. */
    void awaitOpen(int tasks) throws InterruptedException {
        Api supervisor = api(ProcessName.TASK_SERVICE, "supervisor", "boss");
        Waiting.until(
                "the planner",
                () -> supervisor
                                .get("/v1/tasks/stats?programId=deal-callback")
                                .path("tasks")
                                .asInt()
                        == tasks);
    }

    /** Claims up to {@code max} callbacks. */
    Step claim(int max) {
        String body = "{\"max\": " + max + ", \"leaseSeconds\": 3600}";
        return worker -> {
            JsonNode granted =
                    agents.get(worker).post("/v1/tasks/claims", body, 200).path("leases");
            for (JsonNode lease : granted) {
                leases.add(new Held(
                        lease.path("taskId").asText(),
                        lease.path("fencingToken").asLong(),
                        worker));
            }
            return granted.size();
        };
    }

    /** Dials one claimed callback. */
    Step dial() {
        return worker -> {
            Held held = leases.poll();
            if (held == null) {
                return 0;
            }
            JsonNode answer = agents.get(held.agent())
                    .post("/v1/tasks/" + held.taskId() + "/dial", "{\"fencingToken\": " + held.token() + "}", 201);
            dials.add(new Dialled(answer, held.agent()));
            return 1;
        };
    }

    /** Records the outcome of one dial, through the gateway as front ends do. */
    Step record() {
        String gateway = stack.baseUrl(ProcessName.GATEWAY);
        return worker -> {
            Dialled dialled = dials.poll();
            if (dialled == null) {
                return 0;
            }
            agents.get(dialled.agent()).at(gateway).post("/v1/call-records", outcome(dialled.answer()), 201);
            return 1;
        };
    }

    private static String outcome(JsonNode dial) {
        Instant at = Instant.parse(dial.path("dialledAt").asText());
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("grant", dial.path("grant").asText());
        body.put("startedAt", at.toString());
        body.put("endedAt", at.toString());
        body.put("outcome", "EFFECTIVE");
        return JSON.valueToTree(body).toString();
    }

    private Api api(ProcessName service, String role, String subject) {
        return new Api(client, stack.baseUrl(service), stack.token(role, subject));
    }
}
