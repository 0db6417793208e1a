package dev.ringback.task.claim;

import static dev.ringback.task.testing.Crm.as;
import static dev.ringback.task.testing.Crm.fresh;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.stack.testing.TestClock;
import dev.ringback.task.task.NewTask;
import dev.ringback.task.testing.CallCentre;
import dev.ringback.task.testing.CallCentre.Customer;
import dev.ringback.task.testing.Database;
import dev.ringback.task.testing.OnTheStack;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Invariants 2 and 3. Goes red when numbers are not locked, when they are read from another row, or when a reservation is not written. */
@QuarkusTest
@OnTheStack
class ConcurrentClaimsTest {

    /** Wednesday 1 April 2026, 10:05 in Shanghai. */
    private static final Instant MORNING = Instant.parse("2026-04-01T02:05:00Z");

    private static final int CLAIMERS = 64;
    private static final int CONTACTS = 300;
    private static final int TASKS = 1_000;
    private static final int EMPTY_ANSWERS_BEFORE_LEAVING = 3;

    @Inject
    ClaimService claims;

    @AfterEach
    void backToWallTime() {
        TestClock.reset();
    }

    @Test
    void sixtyFourClaimersOnTwoServicesGetExactlyWhatTheRulesAllow() throws Exception {
        long seed = Long.getLong("ringback.seed", ThreadLocalRandom.current().nextLong());
        System.out.println("ConcurrentClaimsTest seed: " + seed);
        Random random = new Random(seed);
        TestClock.set(MORNING);
        CallCentre.companyPolicyAsShipped();
        String program = CallCentre.program();
        List<Customer> customers = customers();
        Map<UUID, List<String>> dialled = dialBefore(customers, random);
        Map<UUID, List<String>> businesses = new HashMap<>();
        Map<String, NewTask> taskOf = new HashMap<>();
        List<NewTask> tasks = new ArrayList<>();
        for (int i = 0; i < TASKS; i++) {
            Customer customer = customers.get(random.nextInt(CONTACTS));
            String business = "b" + random.nextInt(4);
            tasks.add(CallCentre.newTask(program, customer, business, null, null));
            businesses
                    .computeIfAbsent(customer.contact(), id -> new ArrayList<>())
                    .add(business);
        }
        List<String> created = CallCentre.create(tasks);
        assertThat(created).hasSize(TASKS);
        int expected = 0;
        for (Map.Entry<UUID, List<String>> contact : businesses.entrySet()) {
            expected += allowed(dialled.getOrDefault(contact.getKey(), List.of()), contact.getValue());
        }

        ConcurrentLinkedQueue<LeaseView> leases = new ConcurrentLinkedQueue<>();
        try (SecondService second = new SecondService();
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> claimers = new ArrayList<>();
            for (int i = 0; i < CLAIMERS; i++) {
                ClaimService service = i % 2 == 0 ? claims : second.claims();
                int max = 1 + random.nextInt(5);
                String agent = CallCentre.agent("U");
                claimers.add(threads.submit(() -> claimUntilEmpty(service, agent, program, max, leases)));
            }
            for (Future<?> claimer : claimers) {
                claimer.get();
            }
        }
        // What was passed over only because somebody else had it locked at that moment.
        claimUntilEmpty(claims, CallCentre.agent("U"), program, 50, leases);

        Set<UUID> once = new HashSet<>();
        assertThat(leases)
                .allSatisfy(lease ->
                        assertThat(once.add(lease.taskId())).as("leased once").isTrue());
        assertThat(leases).allSatisfy(lease -> assertThat(lease.fencingToken()).isEqualTo(1));
        assertThat(leases).hasSize(expected);
        Map<UUID, List<String>> granted = new HashMap<>();
        Map<UUID, UUID> contactOf = new HashMap<>();
        customers.forEach(customer -> contactOf.put(customer.id(), customer.contact()));
        for (LeaseView lease : leases) {
            granted.computeIfAbsent(contactOf.get(lease.customerId()), id -> new ArrayList<>())
                    .add(lease.business());
        }
        businesses.forEach((contact, wanted) -> assertThat(granted.getOrDefault(contact, List.of()))
                .as("businesses of one number")
                .doesNotHaveDuplicates()
                .hasSize(allowed(dialled.getOrDefault(contact, List.of()), wanted)));
        assertThat(Database.count("SELECT count(*) FROM task_lease WHERE program_id = ?", program))
                .isEqualTo(expected);
        as("admin")
                .post("/v1/contact-checks/rebuilds")
                .then()
                .statusCode(200)
                .body("changed", org.hamcrest.Matchers.equalTo(0));
    }

    /** The rules for one number in one hour, read by a person: two dials a month, one of each business, the earlier ones counted. */
    private static int allowed(List<String> dialledThisMonth, List<String> wanted) {
        List<String> made = new ArrayList<>(dialledThisMonth);
        int granted = 0;
        for (String business : wanted) {
            if (made.size() < 2 && !made.contains(business)) {
                made.add(business);
                granted++;
            }
        }
        return granted;
    }

    private static Void claimUntilEmpty(
            ClaimService service, String agent, String program, int max, ConcurrentLinkedQueue<LeaseView> leases) {
        ClaimRequest request = new ClaimRequest(max, List.of(program), 3600);
        int empty = 0;
        while (empty < EMPTY_ANSWERS_BEFORE_LEAVING) {
            List<LeaseView> got = QuarkusTransaction.requiringNew()
                    .call(() -> service.claim(agent, request, TestClock.now().truncatedTo(ChronoUnit.MICROS)))
                    .leases();
            leases.addAll(got);
            empty = got.isEmpty() ? empty + 1 : 0;
        }
        return null;
    }

    private static List<Customer> customers() {
        List<Customer> customers = new ArrayList<>();
        for (int i = 0; i < CONTACTS; i++) {
            customers.add(CallCentre.customer());
        }
        return customers;
    }

    /** Some numbers were dialled this very morning, once or twice. */
    private static Map<UUID, List<String>> dialBefore(List<Customer> customers, Random random) {
        Map<UUID, List<String>> dialled = new HashMap<>();
        for (Customer customer : customers) {
            for (int i = random.nextInt(6) - 3; i > 0; i--) {
                String business = "b" + i;
                CallCentre.execute(
                        "INSERT INTO dial_attempt (id, contact_id, customer_id, business, task_id, attempt, fencing_token, idempotency_key,"
                                + " agent_id, program_id, program_version, policy_version, dialled_at)"
                                + " VALUES (gen_random_uuid(), ?, ?, ?, gen_random_uuid(), 1, 1, ?, 'A', 'P', 1, 'COMPANY:1',"
                                + " '2026-04-01T02:01:00Z')",
                        customer.contact(),
                        customer.id(),
                        business,
                        fresh("k"));
                dialled.computeIfAbsent(customer.contact(), id -> new ArrayList<>())
                        .add(business);
            }
        }
        as("admin").post("/v1/contact-checks/rebuilds").then().statusCode(200);
        return dialled;
    }
}
