package dev.ringback.task.dial;

import static dev.ringback.task.testing.CallCentre.agent;
import static dev.ringback.task.testing.CallCentre.create;
import static dev.ringback.task.testing.CallCentre.customer;
import static dev.ringback.task.testing.CallCentre.newTask;
import static dev.ringback.task.testing.CallCentre.post;
import static dev.ringback.task.testing.CallCentre.program;
import static dev.ringback.task.testing.Crm.fresh;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.stack.testing.Rule;
import dev.ringback.stack.testing.TestClock;
import dev.ringback.stack.testing.TestTokens;
import dev.ringback.task.claim.SecondService;
import dev.ringback.task.task.NewTask;
import dev.ringback.task.testing.CallCentre;
import dev.ringback.task.testing.CallCentre.Customer;
import dev.ringback.task.testing.CallCentre.Held;
import dev.ringback.task.testing.Database;
import dev.ringback.task.testing.OnTheStack;
import dev.ringback.task.testing.People;
import dev.ringback.task.testing.SecondProcess;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Invariants 2 and 3 on every way at once: 200 claimers, manual dialers and keepers of appointments against two processes, 50 customers who
 * may be called twice. Who has a lease may dial, whatever the others do; and in the end every customer was
 * dialled exactly as often as one thread would dial him. Guard: the lock of the number in {@code ContactStates.lock}, taken by claim, dial
 * and manual dial alike; without it customers are dialled three times and more.
 */
@QuarkusTest
@OnTheStack
class MixedRaceTest {

    /** Wednesday 1 April 2026, 10:05 in Shanghai. */
    private static final Instant MORNING = Instant.parse("2026-04-01T02:05:00Z");

    private static final Instant AGREED = Instant.parse("2026-04-01T02:45:00Z");

    private static final int AGENTS = 200;
    private static final int CUSTOMERS = 50;
    private static final int TASKS = 600;
    private static final int CAP = 2;
    private static final int PATIENCE = 20;
    /** As many as fit into a build; {@code -Dringback.operations=10000} plays the whole. */
    private static final int OPERATIONS = Integer.getInteger("ringback.operations", 2_000);

    private final AtomicInteger operations = new AtomicInteger();
    private final AtomicInteger dialled = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();
    private final List<Customer> customers = new ArrayList<>();
    private final List<String> agents = new ArrayList<>();
    private String program = "";
    private String unit = "";

    private interface Work {
        void run(int agent, Random random) throws Exception;
    }

    @AfterEach
    void backToWallTime() {
        TestClock.reset();
    }

    @Test
    @Rule("TASK-15")
    @Rule("TASK-16")
    void everyWayOfCallingAtOnceGrantsExactlyWhatTheRulesAllow() throws Exception {
        long seed = Long.getLong("ringback.seed", ThreadLocalRandom.current().nextLong());
        System.out.println("MixedRaceTest seed: " + seed);
        TestClock.set(MORNING);
        CallCentre.companyPolicyAsShipped();
        program = program();
        unit = fresh("U");
        for (int i = 0; i < CUSTOMERS; i++) {
            customers.add(customer());
        }
        for (int i = 0; i < AGENTS; i++) {
            agents.add(agent(unit));
        }
        List<NewTask> tasks = new ArrayList<>();
        for (int i = 0; i < TASKS; i++) {
            tasks.add(newTask(program, customers.get(i % CUSTOMERS), fresh("b"), null, unit));
        }
        assertThat(create(tasks)).hasSize(TASKS);

        try (SecondService second = new SecondService();
                SecondProcess process = new SecondProcess()) {
            OtherDials others = new OtherDials(process);
            // Early on, appointments are agreed; at their time they are kept while everybody goes on.
            storm(seed, (agent, random) -> step(agent, random, second, others, true), OPERATIONS / 2);
            TestClock.set(AGREED);
            storm(seed + 1, (agent, random) -> step(agent, random, second, others, false), OPERATIONS);
        }
        int inTheStorm = dialled.get();
        // What is left is dialled by one thread: each lease it gets is worth a dial.
        String last = agents.getFirst();
        for (List<Held> got = claim(last, 50); !got.isEmpty(); got = claim(last, 50)) {
            got.forEach(held -> dialHeld(last, held));
        }

        assertThat(operations.get()).isGreaterThanOrEqualTo(OPERATIONS);
        assertThat(inTheStorm).isGreaterThan(CUSTOMERS);
        assertThat(refused.get()).isPositive();
        assertThat(Database.rows(
                        "SELECT customer_id, count(*) FROM dial_attempt WHERE customer_id = ANY (?) GROUP BY 1 HAVING count(*) <> ?",
                        ids(),
                        (long) CAP))
                .as("customers not dialled exactly twice")
                .isEmpty();
        assertThat(dialled.get()).isEqualTo(CUSTOMERS * CAP);
        assertThat(Database.count(
                        "SELECT count(*) FROM (SELECT task_id, fencing_token FROM dial_attempt WHERE customer_id = ANY (?)"
                                + " GROUP BY 1, 2 HAVING count(*) > 1) AS twice",
                        (Object) ids()))
                .isZero();
        People.assertRebuildChangesNothing();
    }

    private void storm(long seed, Work work, int until) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < AGENTS; i++) {
                int agent = i;
                running.add(threads.submit(() -> {
                    Random random = new Random(seed * 31 + agent);
                    while (operations.get() < until) {
                        work.run(agent, random);
                    }
                    return null;
                }));
            }
            for (Future<?> each : running) {
                each.get();
            }
        }
    }

    private void step(int number, Random random, SecondService second, OtherDials others, boolean early)
            throws Exception {
        String agent = agents.get(number);
        if (number % 4 == 0) {
            manual(agent, customers.get(random.nextInt(CUSTOMERS)), random.nextInt(early ? 25 : 5) == 0);
            return;
        }
        operations.incrementAndGet();
        boolean elsewhere = random.nextBoolean();
        List<Held> got = elsewhere ? second.claim(agent, program) : claim(agent, 1 + random.nextInt(3));
        for (Held held : got) {
            operations.incrementAndGet();
            if (random.nextInt(early ? 25 : 5) > 0) {
                if (early && number % 4 == 1 && random.nextInt(5) == 0) {
                    book(agent, held);
                } else {
                    release(agent, held);
                }
            } else if (elsewhere) {
                assertThat(others.dial(agent, held, fresh("k"))).isTrue();
                dialled.incrementAndGet();
            } else {
                dialHeld(agent, held);
            }
        }
    }

    private void manual(String agent, Customer customer, boolean dials) {
        operations.incrementAndGet();
        if (!dials) {
            claim(agent, 1).forEach(held -> release(agent, held));
            return;
        }
        operations.incrementAndGet();
        patiently(() -> post(agent, "/v1/customers/lookups", fresh("k"), Map.of("phone", customer.phone())))
                .then()
                .statusCode(200);
        String key = fresh("k");
        Map<String, ?> wish = Map.of("customerId", customer.id(), "business", fresh("m"), "reason", "asked");
        Response answer = patiently(() -> post(agent, "/v1/dials", key, wish));
        if (answer.statusCode() == 201) {
            dialled.incrementAndGet();
        } else {
            answer.then().statusCode(409).body("code", org.hamcrest.Matchers.equalTo("CONTACT_BARRED"));
            refused.incrementAndGet();
        }
    }

    private void dialHeld(String agent, Held held) {
        patiently(() -> CallCentre.dial(agent, held)).then().statusCode(201);
        dialled.incrementAndGet();
    }

    private static void release(String agent, Held held) {
        patiently(() -> CallCentre.release(agent, held)).then().statusCode(204);
    }

    private static void book(String agent, Held held) {
        patiently(() -> given().auth()
                        .oauth2(TestTokens.token("agent", agent))
                        .contentType(ContentType.JSON)
                        .body(Map.of("fencingToken", held.token(), "at", AGREED.toString(), "reason", "agreed"))
                        .put("/v1/tasks/" + held.task() + "/appointment"))
                .then()
                .statusCode(200);
    }

    /** Two hundred at once want more connections than there are: who gets none in time changed nothing, and tries again. */
    private static Response patiently(Supplier<Response> call) {
        Response answer = call.get();
        for (int again = 0; answer.statusCode() == 503 && again < PATIENCE; again++) {
            answer = call.get();
        }
        return answer;
    }

    private List<Held> claim(String agent, int max) {
        Response claimed = patiently(() -> CallCentre.claim(agent, program, max));
        claimed.then().statusCode(200);
        List<Map<String, Object>> leases = claimed.jsonPath().getList("leases");
        return leases.stream()
                .map(lease -> new Held((String) lease.get("taskId"), (Integer) lease.get("fencingToken")))
                .toList();
    }

    private java.util.UUID[] ids() {
        return customers.stream().map(Customer::id).toArray(java.util.UUID[]::new);
    }
}
