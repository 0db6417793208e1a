package dev.ringback.task.calls;

import static dev.ringback.task.testing.CallCentre.agent;
import static dev.ringback.task.testing.CallCentre.claimOne;
import static dev.ringback.task.testing.CallCentre.claimable;
import static dev.ringback.task.testing.CallCentre.customer;
import static dev.ringback.task.testing.CallCentre.dial;
import static dev.ringback.task.testing.CallCentre.program;
import static dev.ringback.task.testing.CallCentre.show;
import static dev.ringback.task.testing.CallCentre.task;
import static dev.ringback.task.testing.Crm.as;
import static dev.ringback.task.testing.Crm.fresh;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dev.ringback.platform.event.CallCompleted;
import dev.ringback.stack.testing.Rule;
import dev.ringback.stack.testing.TestClock;
import dev.ringback.task.testing.CallCentre;
import dev.ringback.task.testing.CallCentre.Customer;
import dev.ringback.task.testing.CallCentre.Held;
import dev.ringback.task.testing.Calls;
import dev.ringback.task.testing.Database;
import dev.ringback.task.testing.OnTheStack;
import dev.ringback.task.testing.Topic;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@OnTheStack
class CallCompletedTest {

    /** Wednesday 1 April 2026, 10:10 in Shanghai. */
    private static final Instant MORNING = Instant.parse("2026-04-01T02:10:00Z");

    private String agent;
    private String program;
    private Customer customer;
    private String task;

    @BeforeEach
    void openAnOffice() {
        TestClock.set(MORNING);
        CallCentre.companyPolicyWithoutCaps();
        agent = agent(fresh("U"));
        program = program();
        customer = customer();
        task = task(program, customer, "broadband", agent);
    }

    @AfterEach
    void backToWallTime() {
        CallCentre.companyPolicyAsShipped();
        TestClock.reset();
    }

    @ParameterizedTest
    @CsvSource({
        "SUCCESSFUL,, COMPLETED",
        "EFFECTIVE,, COMPLETED",
        "WRONG_NUMBER,, WRONG_NUMBER",
        "EFFECTIVE, REFUSED, REFUSED",
        "CONNECTED_INCOMPLETE, DO_NOT_CALL, DO_NOT_CALL"
    })
    void anOutcomeClosesTheTask(String outcome, @Nullable String disposition, String reason) {
        Held held = dialled();

        record(held, outcome, disposition, null);

        awaitClosed(reason);
        assertThat(claimable(agent, program)).isZero();
    }

    @ParameterizedTest
    @Rule("TASK-14")
    @CsvSource({
        "NO_ANSWER, UNREACHABLE",
        "POWERED_OFF, UNREACHABLE",
        "SUSPENDED, UNREACHABLE",
        "CONNECTED_INCOMPLETE, INCOMPLETE"
    })
    void afterASecondUnansweredDialThereIsNoThird(String outcome, String reason) {
        record(dialled(), outcome, null, null);
        awaitState("READY");

        TestClock.set(MORNING.plus(Duration.ofHours(2)).minusSeconds(30));
        assertThat(claimable(agent, program)).isZero();
        TestClock.set(MORNING.plus(Duration.ofHours(2)).plusSeconds(10));
        Held second = claimOne(agent, program);
        assertThat(second.token()).isEqualTo(2);
        dial(agent, second).then().statusCode(201).body("attempt", equalTo(2));
        record(second, outcome, null, null);

        awaitClosed(reason);
        TestClock.set(MORNING.plus(Duration.ofDays(1)));
        assertThat(claimable(agent, program)).isZero();
    }

    @Test
    @Rule("TASK-14")
    @Rule("TASK-16")
    void anUnansweredTaskGetsItsSecondDialAndAnotherTaskOfTheBusinessDoesNot() {
        CallCentre.companyPolicyAsShipped();
        record(dialled(), "NO_ANSWER", null, null);
        awaitState("READY");
        String other = task(program, customer, "broadband", agent);
        TestClock.set(Instant.parse("2026-04-02T02:10:00Z"));

        Response claimed = CallCentre.claim(agent, program, 10);

        claimed.then().statusCode(200).body("leases.taskId", contains(task)).body("leases[0].attempt", equalTo(2));
        dial(agent, new Held(task, claimed.path("leases[0].fencingToken")))
                .then()
                .statusCode(201)
                .body("attempt", equalTo(2));
        assertThat(claimable(agent, program)).isZero();
        show(other).then().body("state", equalTo("READY")).body("attempts", equalTo(0));
    }

    /** P-MED calls at different times repeatedly; of three in 72 hours the fourth waits until the first lies behind. */
    @Test
    @Rule("TASK-14")
    void aProgramThatDialsRepeatedlyDoesSoInsideTheCapsOnly() {
        String policy = fresh("P-MED");
        CallCentre.policy(
                policy,
                "{\"caps\": [{\"kind\": \"SLIDING\", \"rule\": \"TASK-14\", \"max\": 3, \"window\": \"PT72H\"}]}");
        program = program(policy);
        task = CallCentre.create(List.of(
                        CallCentre.dialledUpTo(CallCentre.newTask(program, customer, "broadband", agent, null), 5)))
                .getFirst();
        for (int hours : List.of(0, 4, 8)) {
            TestClock.set(MORNING.plus(Duration.ofHours(hours)));
            record(dialled(), "NO_ANSWER", null, null);
            awaitState("READY");
        }

        TestClock.set(MORNING.plus(Duration.ofHours(72)).minusSeconds(1));
        assertThat(claimable(agent, program)).isZero();
        // The clock runs on: the first dial was made a moment after the hour.
        TestClock.set(MORNING.plus(Duration.ofHours(72)).plusSeconds(30));
        record(dialled(), "NO_ANSWER", null, null);
        awaitState("READY");
        show(task).then().body("attempts", equalTo(4));

        // The second was made at four hours, and lies behind as well.
        TestClock.set(MORNING.plus(Duration.ofHours(76)).plusSeconds(60));
        record(dialled(), "NO_ANSWER", null, null);
        awaitClosed("UNREACHABLE");
    }

    @Test
    @Rule("TASK-14")
    @Rule("TASK-15")
    void aSecondDialStaysWithinTheOtherCaps() {
        CallCentre.companyPolicyAsShipped();
        record(dialled(), "NO_ANSWER", null, null);
        awaitState("READY");
        task(program, customer, "television", agent);
        dial(agent, claimOne(agent, program)).then().statusCode(201);
        TestClock.set(Instant.parse("2026-04-02T02:10:00Z"));

        assertThat(claimable(agent, program)).isZero();

        show(task)
                .then()
                .body("state", equalTo("CLOSED"))
                .body("closedReason", equalTo("BARRED"))
                .body("barredBy", equalTo("TASK-15"));
    }

    /** Invariant 2: goes red when the fencing token is not compared. */
    @Test
    void anOutcomeUnderAStaleTokenMovesNothing() {
        Held first = dialled();
        TestClock.set(MORNING.plus(Duration.ofHours(24)).plusSeconds(5));
        awaitState("READY");
        Held second = claimOne(agent, program);
        dial(agent, second).then().statusCode(201);

        CallCompleted late = record(first, "SUCCESSFUL", null, null);

        awaitApplied(late);
        show(task).then().body("state", equalTo("DIALLED")).body("fencingToken", equalTo(2));
        record(second, "NO_ANSWER", null, null);
        awaitClosed("UNREACHABLE");
    }

    @Test
    void anOutcomeAfterTheGraceStillCountsWhileNobodyClaimedAgain() {
        Held held = dialled();
        TestClock.set(MORNING.plus(Duration.ofHours(24)).plusSeconds(5));
        awaitState("READY");

        record(held, "SUCCESSFUL", null, null);

        awaitClosed("COMPLETED");
    }

    @Test
    void anAppointmentMakesTheTaskReadyThen() {
        Instant appointment = Instant.parse("2026-04-03T06:30:00Z");

        record(dialled(), "EFFECTIVE", "RESCHEDULE", appointment);

        awaitState("READY");
        show(task).then().body("notBefore", equalTo("2026-04-03T06:30:00Z"));
        TestClock.set(appointment.minusSeconds(60));
        assertThat(claimable(agent, program)).isZero();
        TestClock.set(appointment);
        assertThat(claimable(agent, program)).isEqualTo(1);
    }

    @Test
    @Rule("TASK-16")
    void theThirdRefusalOfABusinessIsTheLast() {
        for (int refusal = 1; refusal <= 3; refusal++) {
            assertThat(allowed("broadband")).isTrue();
            CallCompleted call = record(dialled(), "EFFECTIVE", "REFUSED", null);
            awaitApplied(call);
            task = task(program, customer, "broadband", agent);
        }

        assertThat(allowed("broadband")).isFalse();
        assertThat(allowed("television")).isTrue();
        assertThat(claimable(agent, program)).isZero();
        task(program, customer, "television", agent);
        assertThat(claimable(agent, program)).isEqualTo(1);
    }

    @Test
    @Rule("TASK-17")
    void doNotCallHoldsForEveryTaskOfTheNumber() {
        String other = task(program, customer, "television", agent);
        Held held = dialled();
        Held otherHeld = claimOne(agent, program);

        awaitApplied(record(held, "EFFECTIVE", "DO_NOT_CALL", null));

        String refused = held.task().equals(task) ? other : task;
        dial(agent, otherHeld)
                .then()
                .statusCode(409)
                .body("code", equalTo("CONTACT_BARRED"))
                .body("rule", equalTo("TASK-17"))
                .body("nextAllowedAt", org.hamcrest.Matchers.nullValue());
        show(refused).then().body("attempts", equalTo(0));
        as("supervisor")
                .queryParam("customerId", customer.id())
                .get("/v1/do-not-call")
                .then()
                .body("items.kind", contains("CUSTOMER_REQUEST"))
                .body("items.origin", contains("CALL"))
                .body("items.listedBy", contains("A01"));
    }

    /** Invariant 5. */
    @Test
    void everyStepIsAnnouncedInTheOrderOfTheTasksVersions() {
        record(dialled(), "SUCCESSFUL", null, null);
        awaitClosed("COMPLETED");

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(announced())
                        .containsExactly(
                                "1 dev.ringback.task-created.v1",
                                "2 dev.ringback.task-claimed.v1",
                                "3 dev.ringback.task-closed.v1"));
    }

    @Test
    void anUnknownOutcomeIsSetAside() {
        CallCompleted call = record(dialled(), "TELEPATHY", null, null);

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(Database.count(
                                "SELECT count(*) FROM dead_letter WHERE record_key = ?",
                                call.callId().toString()))
                        .isEqualTo(1));
        show(task).then().body("state", equalTo("DIALLED"));
    }

    private List<String> announced() {
        return Topic.named("ringback.task").records().stream()
                .filter(record -> task.equals(record.key()))
                .map(record -> header(record, "ce_aggregateversion") + " " + header(record, "ce_type"))
                .toList();
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private Held dialled() {
        Held held = claimOne(agent, program);
        dial(agent, held).then().statusCode(201);
        return held;
    }

    private CallCompleted record(
            Held held, String outcome, @Nullable String disposition, @Nullable Instant appointmentAt) {
        CallCompleted call = Calls.call(
                held.task(),
                held.token(),
                customer.id(),
                "broadband",
                outcome,
                disposition,
                TestClock.now(),
                appointmentAt);
        Calls.publish(call);
        return call;
    }

    private boolean allowed(String business) {
        return as("supervisor")
                .contentType("application/json")
                .body("{\"customerId\": \"%s\", \"business\": \"%s\", \"asks\": [\"2026-04-05\"]}"
                        .formatted(customer.id(), business))
                .post("/v1/contact-checks")
                .then()
                .statusCode(200)
                .extract()
                .path("decisions[0].allowed");
    }

    /** Events of a partition are applied in order: once a marker behind the call is through, so is the call. */
    private void awaitApplied(CallCompleted call) {
        long before = Database.count("SELECT count(*) FROM contact_signal");
        if (call.disposition() != null) {
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(Database.count(
                                    "SELECT count(*) FROM contact_signal WHERE call_id = ?", call.callId()))
                            .isEqualTo(1));
            return;
        }
        CallCompleted marker = Calls.call(
                UUID.randomUUID().toString(),
                1,
                customer.id(),
                "marker",
                "EFFECTIVE",
                "REFUSED",
                TestClock.now(),
                null);
        // The same key, hence the same partition.
        Calls.publish(call.callId().toString(), 2, marker);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(Database.count("SELECT count(*) FROM contact_signal"))
                        .isGreaterThan(before));
    }

    private void awaitState(String state) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> show(task).then().body("state", equalTo(state)));
    }

    private void awaitClosed(String reason) {
        awaitState("CLOSED");
        show(task).then().body("closedReason", equalTo(reason));
    }
}
