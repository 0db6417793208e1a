package dev.ringback.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ringback.stack.ProcessName;
import dev.ringback.stack.Stack;
import dev.ringback.stack.testing.Rule;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * Invariants 2 and 3: 64 claimers at once against two processes, 1,000 tasks of 300 customers. No task is given out twice,
 * and the grants are exactly as many as one thread would give by the rules. Guards: the lock of the contact's state before
 * the decision, the delete from the ready table that gives the lease.
 */
@Order(3)
class ClaimRaceTest {

    private static final int CLAIMERS = 64;
    private static final int TASKS = 1_000;
    private static final int CUSTOMERS = 300;
    private static final long SEED = 20270601;

    /** A Tuesday in the first week: deals of May are open, and it is a calling hour. */
    private static final Instant OPEN = Instant.parse("2027-06-01T02:00:00Z");

    private final Stack stack = SharedStack.get();
    private final Map<String, Deal> deals = new java.util.HashMap<>();
    private List<String> processes = List.of();

    private record Deal(String externalId, int customer, String business) {}

    private record Lease(String taskId, long token, String agent, Deal deal) {}

    @BeforeEach
    void aCompanyWithManyDeals() {
        processes = List.of(stack.baseUrl(ProcessName.TASK_SERVICE), stack.startExtra(ProcessName.TASK_SERVICE, 2));
        stack.clock().set(OPEN.minus(Duration.ofHours(2)));
        Http hr = new Http(SharedStack.gateway(), stack.token("hr", "hr"));
        hr.put("/v1/directory/org-units/RACE", "{\"name\": \"Race\", \"kind\": \"TEAM\"}");
        for (int i = 0; i < CLAIMERS; i++) {
            Http.Answer hired = hr.put(
                    "/v1/directory/agents/R" + i,
                    "{\"name\": \"Racer\", \"orgUnitId\": \"RACE\", \"hiredOn\": \"2026-01-01\"}");
            assertThat(hired.status()).isBetween(200, 201);
        }
        importDeals();
        stack.clock().set(OPEN);
        Http supervisor = new Http(SharedStack.gateway(), stack.token("supervisor", "boss"));
        await().atMost(Duration.ofMinutes(2)).until(() -> openTasks(supervisor) == TASKS);
        await().atMost(Duration.ofMinutes(1)).until(() -> processes.stream().allMatch(this::knowsEverybody));
    }

    @AfterEach
    void oneProcessAgain() {
        stack.killExtra(ProcessName.TASK_SERVICE, 2);
    }

    private void importDeals() {
        SplittableRandom random = new SplittableRandom(SEED);
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < TASKS; i++) {
            // Some customers have many deals, some one.
            int customer = i < CUSTOMERS ? i : (int) (CUSTOMERS * Math.pow(random.nextDouble(), 2));
            Deal deal = new Deal("RACE-" + i, customer, "business-" + random.nextInt(3));
            deals.put(deal.externalId(), deal);
            rows.append(
                    ("{\"externalId\":\"%s\",\"business\":\"%s\",\"amount\":\"10.00\",\"closedAt\":\"2027-05-10T03:00:00Z\","
                                    + "\"customer\":{\"externalId\":\"RC-%d\",\"name\":\"Customer %d\",\"phone\":\"1550000%04d\"}}\n")
                            .formatted(deal.externalId(), deal.business(), customer, customer, customer));
        }
        Http crm = new Http(SharedStack.gateway(), stack.token("crm", "crm"));
        Http.Answer queued =
                crm.post("/v1/imports?kind=orders&source=race", rows.toString(), "race-import", "application/x-ndjson");
        assertThat(queued.status()).isEqualTo(202);
        String path = "/v1/imports/" + queued.body().path("id").asText();
        await().atMost(Duration.ofMinutes(2))
                .until(() -> crm.get(path).body().path("state").asText().equals("DONE"));
        assertThat(crm.get(path).body().path("accepted").asInt()).isEqualTo(TASKS);
    }

    private static int openTasks(Http supervisor) {
        int count = 0;
        String cursor = "";
        do {
            JsonNode page = supervisor
                    .get("/v1/tasks?programId=deal-callback&dueOn=2027-06-07&limit=500"
                            + (cursor.isEmpty() ? "" : "&cursor=" + cursor))
                    .body();
            count += page.path("items").size();
            cursor = page.path("nextCursor").asText("");
        } while (!cursor.isEmpty());
        return count;
    }

    /** Asked before the window opens to nobody's advantage: an agent who is known and may claim nothing gets an empty list. */
    private boolean knowsEverybody(String process) {
        for (int i = 0; i < CLAIMERS; i++) {
            Http agent = new Http(process, stack.token("agent", "R" + i));
            if (agent.post("/v1/tasks/claims", "{\"programIds\":[\"no-such-program\"]}")
                            .status()
                    != 200) {
                return false;
            }
        }
        return true;
    }

    @Test
    @Rule("TASK-15")
    @Rule("TASK-16")
    void racingClaimersAreGivenExactlyWhatTheRulesAllow() throws InterruptedException {
        Model model = new Model(caps());

        List<Lease> first = race();
        assertNothingTwice(first);
        assertThat(first).hasSize(model.grants(deals.values(), List.of()));
        // Not vacuous: everybody may be called, and not about everything.
        assertThat(first.size()).isBetween(CUSTOMERS, TASKS - 1);

        // Every other lease is dialled, the others come back: the race is on again for what is left.
        List<Lease> dialled = new ArrayList<>();
        List<Lease> back = new ArrayList<>();
        for (Lease lease : first) {
            (lease.deal().customer() % 2 == 0 ? dialled : back).add(lease);
        }
        act(dialled, "/dial", 201);
        act(back, "/releases", 204);
        List<Deal> made = dialled.stream().map(Lease::deal).toList();
        List<Deal> left =
                deals.values().stream().filter(deal -> !made.contains(deal)).toList();

        List<Lease> second = race();
        assertNothingTwice(second);
        assertThat(second).hasSize(model.grants(left, made));
        assertThat(second).extracting(lease -> lease.deal()).doesNotContainAnyElementsOf(made);

        // A reservation that was granted is worth a dial: not one is refused.
        act(second, "/dial", 201);
        assertThat(race()).isEmpty();
    }

    private List<Lease> race() throws InterruptedException {
        Queue<Lease> leases = new ConcurrentLinkedQueue<>();
        inParallel(CLAIMERS, i -> {
            Http agent = new Http(processes.get(i % 2), stack.token("agent", "R" + i));
            // What others hold locked is passed over; who finds nothing looks again before giving up.
            int empty = 0;
            while (empty < 3) {
                Http.Answer answer = agent.post("/v1/tasks/claims", "{\"max\": 5, \"leaseSeconds\": 3600}");
                assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
                empty = answer.body().path("leases").isEmpty() ? empty + 1 : 0;
                for (JsonNode lease : answer.body().path("leases")) {
                    leases.add(new Lease(
                            lease.path("taskId").asText(),
                            lease.path("fencingToken").asLong(),
                            "R" + i,
                            deals.get(lease.path("subject").path("externalId").asText())));
                }
            }
        });
        return List.copyOf(leases);
    }

    private void act(List<Lease> leases, String what, int expected) throws InterruptedException {
        inParallel(leases.size(), i -> {
            Lease lease = leases.get(i);
            Http agent = new Http(processes.get(i % 2), stack.token("agent", lease.agent()));
            Http.Answer answer =
                    agent.post("/v1/tasks/" + lease.taskId() + what, "{\"fencingToken\": " + lease.token() + "}");
            assertThat(answer.status()).as("%s %s", what, answer.body()).isEqualTo(expected);
        });
    }

    private interface Work {
        void run(int i) throws InterruptedException;
    }

    /** All at once: nobody begins before everybody is there. */
    private static void inParallel(int count, Work work) throws InterruptedException {
        try (ExecutorService threads =
                Executors.newFixedThreadPool(CLAIMERS, Thread.ofVirtual().factory())) {
            CountDownLatch start = new CountDownLatch(1);
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                int number = i;
                running.add(threads.submit(() -> {
                    start.await();
                    work.run(number);
                    return null;
                }));
            }
            start.countDown();
            for (Future<?> each : running) {
                each.get();
            }
        } catch (ExecutionException e) {
            throw new AssertionError("A claimer failed", e.getCause());
        }
    }

    private static void assertNothingTwice(List<Lease> leases) {
        assertThat(leases).extracting(Lease::taskId).doesNotHaveDuplicates();
    }

    private JsonNode caps() {
        return new Http(SharedStack.gateway(), stack.token("admin", "root"))
                .get("/v1/contact-policies/COMPANY")
                .body()
                .path("caps");
    }

    /** The rules for one thread and one day: tasks one after the other, each if its customer still may be called. */
    private record Model(JsonNode caps) {

        int grants(Iterable<Deal> tasks, List<Deal> dialled) {
            Map<Integer, List<Deal>> taken = dialled.stream().collect(Collectors.groupingBy(Deal::customer));
            Map<Integer, List<Deal>> calls = new java.util.HashMap<>();
            taken.forEach((customer, made) -> calls.put(customer, new ArrayList<>(made)));
            int grants = 0;
            for (Deal task : tasks) {
                List<Deal> before = calls.computeIfAbsent(task.customer(), any -> new ArrayList<>());
                if (allows(task, before)) {
                    before.add(task);
                    grants++;
                }
            }
            return grants;
        }

        private boolean allows(Deal task, List<Deal> before) {
            Predicate<JsonNode> barred = cap -> switch (cap.path("kind").asText()) {
                // Between callbacks: the dials of one task set each other no gap.
                case "SAME_BUSINESS_GAP" ->
                    before.stream()
                            .anyMatch(call -> !call.externalId().equals(task.externalId())
                                    && call.business().equals(task.business()));
                case "CALENDAR_MONTH", "CALENDAR_YEAR" ->
                    before.size() >= cap.path("max").asInt();
                default -> throw new AssertionError("Unknown cap " + cap);
            };
            for (JsonNode cap : caps) {
                if (barred.test(cap)) {
                    return false;
                }
            }
            return true;
        }
    }
}
