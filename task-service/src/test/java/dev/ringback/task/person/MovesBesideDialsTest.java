package dev.ringback.task.person;

import static dev.ringback.task.testing.CallCentre.agent;
import static dev.ringback.task.testing.CallCentre.customer;
import static dev.ringback.task.testing.CallCentre.newTask;
import static dev.ringback.task.testing.CallCentre.program;
import static dev.ringback.task.testing.Crm.fresh;
import static dev.ringback.task.testing.People.assertRebuildChangesNothing;
import static dev.ringback.task.testing.People.changeNumber;
import static dev.ringback.task.testing.People.merge;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ringback.stack.testing.Rule;
import dev.ringback.stack.testing.TestClock;
import dev.ringback.task.claim.SecondService;
import dev.ringback.task.dial.OtherDials;
import dev.ringback.task.task.NewTask;
import dev.ringback.task.testing.CallCentre;
import dev.ringback.task.testing.CallCentre.Customer;
import dev.ringback.task.testing.CallCentre.Held;
import dev.ringback.task.testing.Crm;
import dev.ringback.task.testing.Database;
import dev.ringback.task.testing.OnTheStack;
import dev.ringback.task.testing.SecondProcess;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Invariant 3 beside people who move: claimers and dialers of two processes give a person exactly the calls the caps allow, whichever numbers
 * the person has meanwhile and however many customers it was. Guards: that a move waits for the rows of the tasks it moves ({@code
 * OpenTasks.lock}) and locks both numbers ({@code ContactStates.lock}) in {@code PersonMove}; without them a dial decides by the old number a
 * moment after the person has left it, and is counted there alone.
 *
 * <p>The order of commits is taken where it is made: triggers that run at the commit, under the locks, number the transactions.
 */
@QuarkusTest
@OnTheStack
class MovesBesideDialsTest {

    private static final Instant MORNING = Instant.parse("2026-04-01T02:10:00Z");
    private static final int ROUNDS = 12;
    private static final int WORKERS = 6;
    private static final int TASKS = 6;
    private static final int CAP = 2;

    /** Workers come to the tasks sooner or later: some moves are before, some between, some after the dials. */
    private static final int LOOKS_BEFORE = 12;

    private RandomGenerator random;
    private long seed;
    private String agent;

    @BeforeEach
    void watchTheCommits() {
        seed = Long.getLong("ringback.seed", ThreadLocalRandom.current().nextLong());
        System.out.println("MovesBesideDialsTest seed: " + seed);
        random = RandomGeneratorFactory.getDefault().create(seed);
        TestClock.set(MORNING);
        CallCentre.companyPolicyAsShipped();
        agent = agent(fresh("U"));
        CallCentre.execute("CREATE TABLE IF NOT EXISTS move_order (seq bigserial, what text, customer_id uuid)");
        CallCentre.execute("""
                CREATE OR REPLACE FUNCTION note_move() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN
                    INSERT INTO move_order (what, customer_id) VALUES (TG_TABLE_NAME, NEW.customer_id);
                    RETURN NULL;
                END $$
                """);
        for (String table : List.of("dial_attempt", "contact_inheritance")) {
            CallCentre.execute("CREATE CONSTRAINT TRIGGER note_move AFTER INSERT ON " + table
                    + " DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION note_move()");
        }
    }

    @AfterEach
    void backToNormal() {
        CallCentre.execute("DROP TRIGGER note_move ON dial_attempt");
        CallCentre.execute("DROP TRIGGER note_move ON contact_inheritance");
        TestClock.reset();
    }

    @Test
    @Rule("TASK-15")
    void aPersonWhoChangesNumbersIsDialledAsOftenAsOneWhoDoesNot() throws Exception {
        int between = 0;
        try (SecondService claims = new SecondService();
                SecondProcess process = new SecondProcess()) {
            OtherDials dials = new OtherDials(process);
            for (int round = 0; round < ROUNDS; round++) {
                Customer customer = customer();
                String program = program();
                CallCentre.create(tasks(program, customer));

                boolean dialled = round % 2 == 1;
                beside(claims, dials, program, () -> {
                    awaitDial(dialled, customer);
                    for (int i = 0; i < 3; i++) {
                        changeNumber(customer.id(), Crm.phone()).then().statusCode(200);
                    }
                });

                List<String> order =
                        Database.rows("SELECT what FROM move_order WHERE customer_id = ? ORDER BY seq", customer.id());
                assertThat(Collections.frequency(order, "dial_attempt"))
                        .as("seed %d, round %d: %s", seed, round, order)
                        .isEqualTo(CAP);
                boolean all = order.indexOf("contact_inheritance") > order.lastIndexOf("dial_attempt")
                        || order.lastIndexOf("contact_inheritance") < order.indexOf("dial_attempt");
                between += all ? 0 : 1;
            }
        }
        // Not vacuous: some people moved between dials.
        assertThat(between).isPositive();
        assertRebuildChangesNothing();
    }

    @Test
    @Rule("TASK-15")
    void twoCustomersWhoBecomeOneAreDialledAsOneFromThenOn() throws Exception {
        int before = 0;
        int after = 0;
        try (SecondService claims = new SecondService();
                SecondProcess process = new SecondProcess()) {
            OtherDials dials = new OtherDials(process);
            for (int round = 0; round < ROUNDS; round++) {
                Customer merged = customer();
                Customer survivor = customer();
                String program = program();
                List<NewTask> tasks = new ArrayList<>(tasks(program, merged));
                tasks.addAll(tasks(program, survivor));
                CallCentre.create(tasks);

                boolean dialled = round % 2 == 1;
                beside(claims, dials, program, () -> {
                    awaitDial(dialled, merged, survivor);
                    merge(merged.id(), survivor.id()).then().statusCode(200);
                });

                List<String> order = Database.rows(
                        "SELECT what FROM move_order WHERE customer_id IN (?, ?) ORDER BY seq",
                        merged.id(),
                        survivor.id());
                int asTwo = order.indexOf("contact_inheritance");
                int asOne = order.size() - 1 - asTwo;
                String what = "seed %d, round %d: %s".formatted(seed, round, order);
                assertThat(asOne).as(what).isEqualTo(Math.max(0, CAP - asTwo));
                before += asTwo;
                after += asOne;
            }
        }
        assertThat(before).isPositive();
        assertThat(after).isPositive();
        assertRebuildChangesNothing();
    }

    /** Lets the move of every other round come behind a dial, however quick the dials are or slow. */
    private static void awaitDial(boolean wanted, Customer... customers) {
        if (wanted) {
            Object[] ids = Stream.of(customers).map(Customer::id).toArray();
            String dials = "SELECT count(*) FROM move_order WHERE what = 'dial_attempt' AND customer_id IN ("
                    + String.join(", ", Collections.nCopies(ids.length, "?")) + ")";
            await().pollInterval(Duration.ofMillis(2)).until(() -> Database.count(dials, ids) > 0);
        }
    }

    /** Claims and dials in two processes until there is nothing left to claim, while something happens. */
    private void beside(SecondService claims, OtherDials dials, String program, Runnable happening) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        int late = random.nextInt(WORKERS);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> workers = new ArrayList<>();
            for (int i = 0; i < WORKERS; i++) {
                boolean here = i % 2 == 0;
                int looks = random.nextInt(LOOKS_BEFORE);
                Callable<Void> worker = () -> {
                    start.await();
                    for (int look = 0; look < looks; look++) {
                        CallCentre.claim(agent, "nothing", 1);
                    }
                    return here ? workHere(program) : workThere(claims, dials, program);
                };
                workers.add(threads.submit(worker));
                if (i == late) {
                    workers.add(threads.submit(() -> {
                        start.await();
                        happening.run();
                        return null;
                    }));
                }
            }
            start.countDown();
            for (Future<?> worker : workers) {
                worker.get();
            }
        }
        // What was passed over only because somebody else had it locked at that moment.
        workHere(program);
    }

    private Void workHere(String program) {
        for (int empty = 0; empty < 3; ) {
            Response claimed = CallCentre.claim(agent, program, 1);
            List<String> tasks = claimed.jsonPath().getList("leases.taskId");
            if (tasks.isEmpty()) {
                empty++;
            } else {
                CallCentre.dial(agent, new Held(tasks.getFirst(), claimed.path("leases[0].fencingToken")));
            }
        }
        return null;
    }

    private Void workThere(SecondService claims, OtherDials dials, String program) {
        for (int empty = 0; empty < 3; ) {
            List<Held> held = claims.claim(agent, program);
            if (held.isEmpty()) {
                empty++;
            } else {
                dials.dial(agent, held.getFirst(), fresh("key"));
            }
        }
        return null;
    }

    private List<NewTask> tasks(String program, Customer customer) {
        List<NewTask> tasks = new ArrayList<>();
        for (int i = 0; i < TASKS; i++) {
            tasks.add(newTask(program, customer, fresh("b"), agent, null));
        }
        return tasks;
    }
}
