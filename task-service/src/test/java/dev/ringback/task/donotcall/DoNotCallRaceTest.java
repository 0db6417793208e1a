package dev.ringback.task.donotcall;

import static dev.ringback.task.testing.CallCentre.agent;
import static dev.ringback.task.testing.CallCentre.customer;
import static dev.ringback.task.testing.CallCentre.dial;
import static dev.ringback.task.testing.CallCentre.program;
import static dev.ringback.task.testing.Crm.as;
import static dev.ringback.task.testing.Crm.fresh;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.ringback.stack.testing.Rule;
import dev.ringback.stack.testing.TestClock;
import dev.ringback.task.dial.OtherDials;
import dev.ringback.task.task.NewTask;
import dev.ringback.task.testing.CallCentre;
import dev.ringback.task.testing.CallCentre.Customer;
import dev.ringback.task.testing.CallCentre.Held;
import dev.ringback.task.testing.Database;
import dev.ringback.task.testing.DoNotCall;
import dev.ringback.task.testing.OnTheStack;
import dev.ringback.task.testing.SecondProcess;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Invariant 3: a number that is listed while two processes dial it is dialled by none of them after the listing's commit, and the dials
 * committed before stand. Guards: the lock of the number's row in the listing and in the dial ({@code ContactStates.lock}), and that the list
 * stands in that row; without either a dial decides by what was true a moment ago, and commits after the listing.
 *
 * <p>The order of commits is taken where it is made: triggers that run at the commit, under the locks, number the transactions.
 */
@QuarkusTest
@OnTheStack
class DoNotCallRaceTest {

    private static final Instant MORNING = Instant.parse("2026-04-01T02:10:00Z");
    private static final int ROUNDS = 12;
    private static final int LEASES = 16;

    @BeforeEach
    void watchTheCommits() {
        TestClock.set(MORNING);
        CallCentre.companyPolicyWithoutCaps();
        CallCentre.execute("CREATE TABLE IF NOT EXISTS commit_order (seq bigserial, what text, contact_id uuid)");
        CallCentre.execute("""
                CREATE OR REPLACE FUNCTION note_commit() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN
                    INSERT INTO commit_order (what, contact_id) VALUES (TG_TABLE_NAME, NEW.contact_id);
                    RETURN NULL;
                END $$
                """);
        for (String table : List.of("dial_attempt", "do_not_call_entry")) {
            CallCentre.execute("CREATE CONSTRAINT TRIGGER note_commit AFTER INSERT ON " + table
                    + " DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION note_commit()");
        }
    }

    @AfterEach
    void backToNormal() {
        CallCentre.execute("DROP TRIGGER note_commit ON dial_attempt");
        CallCentre.execute("DROP TRIGGER note_commit ON do_not_call_entry");
        CallCentre.companyPolicyAsShipped();
        TestClock.reset();
    }

    @Test
    @Rule("TASK-17")
    void noDialOfTwoProcessesIsCommittedAfterTheListing() throws Exception {
        long seed = Long.getLong("ringback.seed", ThreadLocalRandom.current().nextLong());
        System.out.println("DoNotCallRaceTest seed: " + seed);
        RandomGenerator random = RandomGeneratorFactory.getDefault().create(seed);
        int before = 0;
        int refused = 0;
        try (SecondProcess process = new SecondProcess()) {
            OtherDials others = new OtherDials(process);
            for (int round = 0; round < ROUNDS; round++) {
                Customer customer = customer();
                String agent = agent(fresh("U"));
                List<Held> leases = leases(agent, customer);

                int allowed = race(others, agent, leases, customer, random.nextInt(LEASES));

                List<String> order = Database.rows(
                        "SELECT what FROM commit_order WHERE contact_id = ? ORDER BY seq", customer.contact());
                assertThat(order.indexOf("do_not_call_entry"))
                        .as("seed %d, round %d: %s", seed, round, order)
                        .isEqualTo(order.size() - 1)
                        .isEqualTo(allowed);
                before += allowed;
                refused += LEASES - allowed;
            }
        }
        // Not vacuous: some dials came first, some too late.
        assertThat(before).isPositive();
        assertThat(refused).isPositive();
        as("admin").post("/v1/contact-checks/rebuilds").then().body("changed", equalTo(0));
    }

    /** Half of the dials here, half in the second process, and one listing in between; answers how many dials were allowed. */
    private static int race(OtherDials others, String agent, List<Held> leases, Customer customer, int listAt)
            throws Exception {
        List<Future<Boolean>> dials = new ArrayList<>();
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Response> listing = null;
            for (int i = 0; i < leases.size(); i++) {
                Held held = leases.get(i);
                boolean here = i % 2 == 0;
                if (i == listAt) {
                    listing = threads.submit(() -> {
                        start.await();
                        return DoNotCall.post("supervisor", DoNotCall.wish(customer.id()));
                    });
                }
                dials.add(threads.submit(() -> {
                    start.await();
                    return here ? dial(agent, held).statusCode() == 201 : others.dial(agent, held, fresh("key"));
                }));
            }
            start.countDown();
            java.util.Objects.requireNonNull(listing).get().then().statusCode(201);
            int allowed = 0;
            for (Future<Boolean> dial : dials) {
                allowed += dial.get() ? 1 : 0;
            }
            return allowed;
        }
    }

    private static List<Held> leases(String agent, Customer customer) {
        String program = program();
        List<NewTask> tasks = new ArrayList<>();
        for (int i = 0; i < LEASES; i++) {
            tasks.add(CallCentre.newTask(program, customer, "b" + i, agent, null));
        }
        CallCentre.create(tasks);
        List<Held> leases = new ArrayList<>();
        Response claimed = CallCentre.claim(agent, program, LEASES);
        for (int i = 0; i < LEASES; i++) {
            leases.add(
                    new Held(claimed.path("leases[" + i + "].taskId"), claimed.path("leases[" + i + "].fencingToken")));
        }
        return leases;
    }
}
