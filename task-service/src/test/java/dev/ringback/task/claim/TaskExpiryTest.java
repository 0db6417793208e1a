package dev.ringback.task.claim;

import static dev.ringback.task.testing.CallCentre.agent;
import static dev.ringback.task.testing.CallCentre.claimOne;
import static dev.ringback.task.testing.CallCentre.claimable;
import static dev.ringback.task.testing.CallCentre.customer;
import static dev.ringback.task.testing.CallCentre.dial;
import static dev.ringback.task.testing.CallCentre.program;
import static dev.ringback.task.testing.CallCentre.show;
import static dev.ringback.task.testing.CallCentre.task;
import static dev.ringback.task.testing.Crm.fresh;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.ringback.stack.testing.Rule;
import dev.ringback.stack.testing.TestClock;
import dev.ringback.task.testing.CallCentre;
import dev.ringback.task.testing.CallCentre.Customer;
import dev.ringback.task.testing.Database;
import dev.ringback.task.testing.DoNotCall;
import dev.ringback.task.testing.OnTheStack;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@OnTheStack
class TaskExpiryTest {

    private static final Instant MORNING = Instant.parse("2026-04-01T02:10:00Z");
    private static final Instant DUE = Instant.parse("2026-04-07T16:00:00Z");

    private String agent;
    private String program;
    private Customer customer;

    @BeforeEach
    void openAnOffice() {
        TestClock.set(MORNING);
        CallCentre.companyPolicyAsShipped();
        agent = agent(fresh("U"));
        program = program();
        customer = customer();
    }

    @AfterEach
    void backToWallTime() {
        TestClock.reset();
    }

    @Test
    void aTaskNobodyCalledExpiresAfterItsLastDay() {
        String task = task(program, customer, "a", agent);

        TestClock.set(DUE.minusSeconds(30));
        assertThat(claimable(agent, program)).isZero();
        show(task).then().body("state", equalTo("READY"));
        TestClock.set(DUE);

        awaitClosed(task, "EXPIRED", null);
    }

    @Test
    @Rule("TASK-15")
    void aTaskThatProtectionKeptFromBeingCalledClosesAsBarred() {
        dialledBefore("2026-01-05T04:00:00Z", "x");
        dialledBefore("2026-01-08T04:00:00Z", "y");
        String barred = task(program, customer, "a", agent);

        // Free again on 8 April, the day after the last: told at the first claim already.
        assertThat(claimable(agent, program)).isZero();

        show(barred)
                .then()
                .body("state", equalTo("CLOSED"))
                .body("closedReason", equalTo("BARRED"))
                .body("barredBy", equalTo("TASK-15"));
    }

    @Test
    @Rule("TASK-15")
    void aTaskThatProtectionFreedOnItsLastDayExpires() {
        dialledBefore("2026-01-05T04:00:00Z", "x");
        dialledBefore("2026-01-07T04:00:00Z", "y");
        String free = task(program, customer, "a", agent);

        assertThat(claimable(agent, program)).isZero();
        show(free).then().body("state", equalTo("READY")).body("notBefore", equalTo("2026-04-07T02:00:00Z"));
        TestClock.set(DUE);

        awaitClosed(free, "EXPIRED", null);
    }

    @Test
    void aReservationThatMayEndDoesNotCloseWhatItBars() {
        String first = task(program, customer, "a", agent);
        String second = task(program, customer, "a", agent);
        claimOne(agent, program);

        assertThat(claimable(agent, program)).isZero();

        String waiting = show(first).path("state").equals("LEASED") ? second : first;
        show(waiting).then().body("state", equalTo("READY"));
        TestClock.set(MORNING.plus(Duration.ofMinutes(16)));
        assertThat(claimable(agent, program)).isEqualTo(1);
    }

    @Test
    void aDialWithoutOutcomeOrDialsLeftExpiresAfterItsLastDay() {
        CallCentre.companyPolicyWithoutCaps();
        String task = task(program, customer, "a", agent);
        dial(agent, claimOne(agent, program)).then().statusCode(201);
        TestClock.set(MORNING.plus(Duration.ofHours(24)).plusSeconds(5));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> show(task).then().body("state", equalTo("READY")));
        dial(agent, claimOne(agent, program)).then().statusCode(201);

        TestClock.set(MORNING.plus(Duration.ofHours(72)));
        assertThat(claimable(agent, program)).isZero();
        TestClock.set(DUE.plusSeconds(1));

        awaitClosed(task, "EXPIRED", null);
    }

    @ParameterizedTest
    @Rule("TASK-17")
    @CsvSource({
        // until the last second of the due date, and one day less
        ", DO_NOT_CALL",
        "2026-04-08, DO_NOT_CALL",
        "2026-04-07, EXPIRED"
    })
    void anUncalledTaskOfACustomerWhoIsListedAtItsEndClosesAsDoNotCall(@Nullable String expiresOn, String reason) {
        String task = task(program, customer, "a", agent);
        TestClock.set(Instant.parse("2026-04-03T02:10:00Z"));
        Map<String, Object> wish = DoNotCall.wish(customer.id());
        if (expiresOn != null) {
            wish.put("expiresOn", expiresOn);
        }
        DoNotCall.list(wish);
        assertThat(claimable(agent, program)).isZero();
        show(task).then().body("state", equalTo("READY"));

        TestClock.set(DUE);

        awaitClosed(task, reason, null);
    }

    @Test
    @Rule("TASK-17")
    void anEntryThatIsLiftedInTimeLeavesTheTaskToTheAgents() {
        String task = task(program, customer, "a", agent);
        String entry = DoNotCall.list(customer.id());
        assertThat(claimable(agent, program)).isZero();

        DoNotCall.lift("supervisor", entry).then().statusCode(200);

        assertThat(claimable(agent, program)).isEqualTo(1);
        TestClock.set(DUE);
        awaitClosed(task, "EXPIRED", null);
    }

    @Test
    @Rule("TASK-17")
    void aTaskListedUntilItsVeryEndHadNoChance() {
        TestClock.set(MORNING.minus(Duration.ofDays(1)));
        String task = task(program, customer, "a", agent);
        String entry = DoNotCall.list(customer.id());
        TestClock.set(Instant.parse("2026-04-07T15:59:00Z"));

        DoNotCall.lift("supervisor", entry).then().statusCode(200);

        TestClock.set(DUE);
        awaitClosed(task, "BARRED", "TASK-17");
    }

    @Test
    @Rule("CMPL-4")
    void aComplaintReplyThatNobodyMadeExpiresAlthoughTheCustomerIsListed() {
        String replies = CallCentre.programOf("COMPLAINT_REPLY");
        String task = task(replies, customer, "a", agent);
        DoNotCall.list(customer.id());

        TestClock.set(DUE);

        awaitClosed(task, "EXPIRED", null);
    }

    private void dialledBefore(String at, String business) {
        CallCentre.execute(
                "INSERT INTO dial_attempt (id, contact_id, customer_id, business, task_id, attempt, fencing_token, idempotency_key, agent_id,"
                        + " program_id, program_version, policy_version, dialled_at)"
                        + " VALUES (gen_random_uuid(), ?, ?, ?, gen_random_uuid(), 1, 1, 'k', 'A', 'P', 1, 'COMPANY:1', ?::timestamptz)",
                customer.contact(),
                customer.id(),
                business,
                at);
        dev.ringback.task.testing.Crm.as("admin")
                .post("/v1/contact-checks/rebuilds")
                .then()
                .statusCode(200);
    }

    private void awaitClosed(String task, String reason, @Nullable String barredBy) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> show(task).then().body("state", equalTo("CLOSED")));
        show(task)
                .then()
                .body("closedReason", equalTo(reason))
                .body("barredBy", barredBy == null ? nullValue() : equalTo(barredBy));
        assertThat(Database.count("SELECT count(*) FROM task_ready WHERE task_id = ?::uuid", task))
                .isZero();
    }
}
