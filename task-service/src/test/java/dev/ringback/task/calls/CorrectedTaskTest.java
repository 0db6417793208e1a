package dev.ringback.task.calls;

import static dev.ringback.task.testing.CallCentre.agent;
import static dev.ringback.task.testing.CallCentre.claimOne;
import static dev.ringback.task.testing.CallCentre.claimable;
import static dev.ringback.task.testing.CallCentre.customer;
import static dev.ringback.task.testing.CallCentre.dial;
import static dev.ringback.task.testing.CallCentre.program;
import static dev.ringback.task.testing.CallCentre.release;
import static dev.ringback.task.testing.CallCentre.show;
import static dev.ringback.task.testing.CallCentre.task;
import static dev.ringback.task.testing.Calls.correct;
import static dev.ringback.task.testing.Calls.corrected;
import static dev.ringback.task.testing.Crm.fresh;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.ringback.platform.event.CallCompleted;
import dev.ringback.platform.event.CallCorrected;
import dev.ringback.platform.event.TaskReopened;
import dev.ringback.platform.json.EventJson;
import dev.ringback.stack.testing.Rule;
import dev.ringback.stack.testing.TestClock;
import dev.ringback.task.testing.CallCentre;
import dev.ringback.task.testing.CallCentre.Customer;
import dev.ringback.task.testing.CallCentre.Held;
import dev.ringback.task.testing.Calls;
import dev.ringback.task.testing.Database;
import dev.ringback.task.testing.DoNotCall;
import dev.ringback.task.testing.OnTheStack;
import dev.ringback.task.testing.Topic;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Invariant 4, the task's side of it: a task stands as if its last call had been recorded so at first. */
@QuarkusTest
@OnTheStack
class CorrectedTaskTest {

    /** Wednesday 1 April 2026, 10:10 in Shanghai. */
    private static final Instant MORNING = Instant.parse("2026-04-01T02:10:00Z");

    /** First instant after the due date of every task here, the seventh. */
    private static final Instant DUE = Instant.parse("2026-04-07T16:00:00Z");

    private static final Duration RETRY = Duration.ofHours(2);

    /** When a call of the morning that reached nobody may be made again, and a little later. */
    private static final Instant AGAIN = MORNING.plus(RETRY).plusSeconds(120);

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
    @Rule("TASK-14")
    @CsvSource({
        "NO_ANSWER, READY, EFFECTIVE",
        "NO_ANSWER, READY, SUCCESSFUL",
        "WRONG_NUMBER, CLOSED, EFFECTIVE",
        "CONNECTED_INCOMPLETE, READY, SUCCESSFUL"
    })
    void aCustomerWhoWasReachedAfterAllIsNotCalledAgain(String before, String state, String after) {
        CallCompleted call = record(dialled(), before, null, null);
        awaitState(state);

        correct(corrected(call, 2, after, "SATISFIED", null));

        closedAs("COMPLETED");
        TestClock.set(AGAIN);
        assertThat(claimable(agent, program)).isZero();
    }

    @Test
    @Rule("TASK-14")
    void aTaskThatWasGivenUpAsUnreachableIsCompletedByItsLastCall() {
        CallCompleted call = unreachable();

        correct(corrected(call, 2, "EFFECTIVE", null, null));

        closedAs("COMPLETED");
        assertThat(announced()).endsWith("4 dev.ringback.task-closed.v1", "5 dev.ringback.task-closed.v1");
    }

    @Test
    void aTaskThatExpiredIsCompletedByItsLastCall() {
        CallCompleted call = record(dialled(), "NO_ANSWER", null, null);
        awaitState("READY");
        TestClock.set(DUE);
        awaitState("CLOSED");

        correct(corrected(call, 2, "EFFECTIVE", null, null));

        closedAs("COMPLETED");
    }

    /** Guard: ClosedTasks reopens; without it the customer would never be called again. */
    @Test
    @Rule("TASK-14")
    void aCustomerWhoWasNotReachedAfterAllIsCalledAgain() {
        CallCompleted call = record(dialled(), "SUCCESSFUL", "SATISFIED", null);
        awaitState("CLOSED");
        TestClock.set(MORNING.plus(Duration.ofHours(1)));

        correct(corrected(call, 2, "NO_ANSWER", null, null));

        show(task)
                .then()
                .body("state", equalTo("READY"))
                .body("closedReason", nullValue())
                .body("closedAt", nullValue())
                .body("attempts", equalTo(1))
                .body("notBefore", equalTo(call.endedAt().plus(RETRY).toString()));
        assertThat(claimable(agent, program)).isZero();
        TestClock.set(AGAIN);
        Held second = claimOne(agent, program);
        dial(agent, second).then().statusCode(201).body("attempt", equalTo(2));
        record(second, "EFFECTIVE", null, null);
        awaitState("CLOSED");
        closedAs("COMPLETED");
        assertThat(announced())
                .containsExactly(
                        "1 dev.ringback.task-created.v1",
                        "2 dev.ringback.task-claimed.v1",
                        "3 dev.ringback.task-closed.v1",
                        "4 dev.ringback.task-reopened.v1",
                        "5 dev.ringback.task-claimed.v1",
                        "6 dev.ringback.task-closed.v1");
        TaskReopened reopened = reopened();
        assertThat(reopened.callId()).isEqualTo(call.callId());
        assertThat(reopened.previousReason()).isEqualTo("COMPLETED");
        assertThat(reopened.reopenedAt())
                .isBetween(MORNING.plus(Duration.ofHours(1)), MORNING.plus(Duration.ofHours(2)));
    }

    @Test
    @Rule("TASK-14")
    void withoutADialLeftItEndsAsUnreachable() {
        record(dialled(), "NO_ANSWER", null, null);
        awaitState("READY");
        TestClock.set(AGAIN);
        CallCompleted second = record(dialled(), "EFFECTIVE", null, null);
        awaitState("CLOSED");

        correct(corrected(second, 2, "POWERED_OFF", null, null));

        closedAs("UNREACHABLE");
        assertThat(announced()).endsWith("4 dev.ringback.task-closed.v1", "5 dev.ringback.task-closed.v1");
    }

    @ParameterizedTest
    @CsvSource({"-1, READY", "0, CLOSED"})
    void afterTheDueDateItExpiresInsteadOfComingBack(long seconds, String state) {
        TestClock.set(Instant.parse("2026-04-07T06:10:00Z"));
        CallCompleted call = record(dialled(), "EFFECTIVE", null, null);
        awaitState("CLOSED");
        TestClock.set(DUE.plusSeconds(seconds));

        correct(corrected(call, 2, "NO_ANSWER", null, null));

        show(task).then().body("state", equalTo(state)).body("closedReason", equalTo(seconds < 0 ? null : "EXPIRED"));
    }

    @Test
    @Rule("TASK-17")
    void afterTheDueDateItEndsAsTheSweepWouldHaveEndedIt() {
        CallCompleted call = record(dialled(), "EFFECTIVE", null, null);
        awaitState("CLOSED");
        DoNotCall.list(customer.id());
        TestClock.set(DUE);

        correct(corrected(call, 2, "NO_ANSWER", null, null));

        closedAs("DO_NOT_CALL");
    }

    @ParameterizedTest
    @CsvSource({"WRONG_NUMBER,, WRONG_NUMBER", "EFFECTIVE, REFUSED, REFUSED", "EFFECTIVE, DO_NOT_CALL, DO_NOT_CALL"})
    void anotherEndIsToldAgainUnderAHigherVersion(String outcome, @Nullable String disposition, String reason) {
        CallCompleted call = record(dialled(), "EFFECTIVE", null, null);
        awaitState("CLOSED");

        correct(corrected(call, 2, outcome, disposition, null));

        closedAs(reason);
        assertThat(announced()).endsWith("3 dev.ringback.task-closed.v1", "4 dev.ringback.task-closed.v1");
    }

    @Test
    void aCorrectionThatChangesNothingForTheTaskIsNotTold() {
        CallCompleted call = record(dialled(), "EFFECTIVE", null, null);
        awaitState("CLOSED");

        correct(corrected(call, 2, "SUCCESSFUL", "SATISFIED", null));

        closedAs("COMPLETED");
        assertThat(announced()).hasSize(3);
    }

    @Test
    @Rule("CALL-10")
    void anAppointmentThatWasNotedWronglyMoves() {
        Instant noted = Instant.parse("2026-04-03T06:30:00Z");
        CallCompleted call = record(dialled(), "EFFECTIVE", "RESCHEDULE", noted);
        awaitState("READY");

        correct(corrected(call, 2, "EFFECTIVE", "RESCHEDULE", noted.minus(Duration.ofDays(1))));

        show(task).then().body("state", equalTo("READY")).body("notBefore", equalTo("2026-04-02T06:30:00Z"));
        TestClock.set(Instant.parse("2026-04-02T06:30:00Z"));
        assertThat(claimable(agent, program)).isEqualTo(1);
    }

    /** Guard: the comparison of tokens in CorrectedTasks; without it the first call would undo the second. */
    @Test
    void onlyTheLastCallMovesTheTask() {
        CallCompleted first = record(dialled(), "NO_ANSWER", null, null);
        awaitState("READY");
        TestClock.set(AGAIN);
        record(dialled(), "EFFECTIVE", null, null);
        awaitState("CLOSED");

        correct(corrected(first, 2, "WRONG_NUMBER", null, null));

        closedAs("COMPLETED");
        assertThat(announced()).hasSize(4);
    }

    @Test
    void whoHoldsTheTaskKeepsItAndWhatIsGivenBackIsCompleted() {
        CallCompleted call = record(dialled(), "NO_ANSWER", null, null);
        awaitState("READY");
        TestClock.set(AGAIN);
        Held held = claimOne(agent, program);

        correct(corrected(call, 2, "EFFECTIVE", null, null));

        show(task).then().body("state", equalTo("LEASED"));
        release(agent, held).then().statusCode(204);
        closedAs("COMPLETED");
        assertThat(claimable(agent, program)).isZero();
    }

    @Test
    void whatIsCorrectedBackWhileSomebodyHoldsTheTaskIsCalledAgain() {
        CallCompleted call = record(dialled(), "NO_ANSWER", null, null);
        awaitState("READY");
        TestClock.set(AGAIN);
        claimOne(agent, program);
        correct(corrected(call, 2, "EFFECTIVE", null, null));

        correct(corrected(call, 3, "POWERED_OFF", null, null));

        TestClock.set(AGAIN.plus(Duration.ofMinutes(16)));
        assertThat(claimOne(agent, program)).isEqualTo(new Held(task, 3));
    }

    @ParameterizedTest
    @CsvSource({"NO_ANSWER, UNREACHABLE", "EFFECTIVE, COMPLETED"})
    void aNewerDialDecidesByItsOwnOutcome(String outcome, String reason) {
        CallCompleted call = record(dialled(), "NO_ANSWER", null, null);
        awaitState("READY");
        TestClock.set(AGAIN);
        Held second = dialled();

        correct(corrected(call, 2, "WRONG_NUMBER", null, null));

        show(task).then().body("state", equalTo("DIALLED"));
        record(second, outcome, null, null);
        awaitState("CLOSED");
        closedAs(reason);
    }

    @Test
    void aNewerDialThatLeadsToNothingLeavesTheTaskToTheCallBefore() {
        CallCompleted call = record(dialled(), "NO_ANSWER", null, null);
        awaitState("READY");
        TestClock.set(AGAIN);
        dialled();
        correct(corrected(call, 2, "EFFECTIVE", null, null));

        TestClock.set(AGAIN.plus(Duration.ofHours(24)).plusSeconds(60));

        awaitState("CLOSED");
        closedAs("COMPLETED");
    }

    /** Guard: a call heard at a higher revision is not heard again; without it the first record undoes the correction. */
    @Test
    void aCorrectionThatOvertakesTheFirstRecordStands() {
        CallCompleted call = call(dialled(), "EFFECTIVE", "SATISFIED", null);
        correct(corrected(call, 2, "NO_ANSWER", null, null));
        awaitState("READY");

        Calls.publish(call);
        correct(corrected(call, 3, "POWERED_OFF", null, null));

        show(task)
                .then()
                .body("state", equalTo("READY"))
                .body("notBefore", equalTo(call.endedAt().plus(RETRY).toString()));
        assertThat(announced()).hasSize(2);
    }

    /** Guard: the comparison of revisions in CorrectedTasks. */
    @Test
    void theHighestRevisionWinsHoweverOftenAndInWhateverOrderTheyCome() {
        CallCompleted call = record(dialled(), "EFFECTIVE", null, null);
        awaitState("CLOSED");
        CallCorrected second = corrected(call, 2, "NO_ANSWER", null, null);
        CallCorrected third = corrected(call, 3, "SUCCESSFUL", null, null);
        UUID event = UUID.randomUUID();

        correct(third);
        correct(second);
        Calls.publish(event, call.callId().toString(), 2, second);
        Calls.publish(event, call.callId().toString(), 2, second);
        correct(corrected(call, 4, "EFFECTIVE", "SATISFIED", null));

        closedAs("COMPLETED");
        assertThat(announced()).hasSize(3);
    }

    /** Guard: attempts and ledger are not touched; a dial stays a dial (TASK-15 counts two in April). */
    @Test
    @Rule("TASK-15")
    void aCorrectionGivesNoDialBack() {
        CallCentre.companyPolicyAsShipped();
        CallCompleted call = record(dialled(), "NO_ANSWER", null, null);
        awaitState("READY");
        task(program, customer, "television", agent);
        dial(agent, claimOne(agent, program)).then().statusCode(201);
        task(program, customer, "telephone", agent);

        correct(corrected(call, 2, "WRONG_NUMBER", null, null));
        correct(corrected(call, 3, "POWERED_OFF", null, null));

        show(task).then().body("attempts", equalTo(1)).body("state", equalTo("READY"));
        assertThat(Database.count("SELECT count(*) FROM dial_attempt WHERE contact_id = ?", customer.contact()))
                .isEqualTo(2);
        DoNotCall.check(customer.id(), "ORDINARY", "2026-04-02")
                .then()
                .body("decisions[0].allowed", equalTo(false))
                .body("decisions[0].rule", equalTo("TASK-15"));
        TestClock.set(Instant.parse("2026-04-02T02:10:00Z"));
        assertThat(claimable(agent, program)).isZero();
    }

    @Test
    void aCorrectionOfAnotherCallAndAnUnknownOutcomeAreSetAside() {
        CallCompleted call = record(dialled(), "NO_ANSWER", null, null);
        awaitState("READY");
        CallCorrected telepathy = corrected(call, 2, "TELEPATHY", null, null);

        Calls.publish(call.callId().toString(), 2, telepathy);
        UUID another = UUID.randomUUID();
        Calls.publish(
                another.toString(),
                2,
                new CallCorrected(another, 2, telepathy.corrected(), "NO_ANSWER", null, "r", "q", MORNING));

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(Database.rows(
                                "SELECT reason FROM dead_letter WHERE record_key = ? OR record_key = ? ORDER BY reason",
                                call.callId().toString(),
                                another.toString()))
                        .containsExactly("MALFORMED: the corrected call is another call", "UNKNOWN_OUTCOME"));
        show(task).then().body("state", equalTo("READY"));
    }

    private CallCompleted unreachable() {
        record(dialled(), "NO_ANSWER", null, null);
        awaitState("READY");
        TestClock.set(AGAIN);
        CallCompleted second = record(dialled(), "NO_ANSWER", null, null);
        awaitState("CLOSED");
        closedAs("UNREACHABLE");
        return second;
    }

    private Held dialled() {
        Held held = claimOne(agent, program);
        dial(agent, held).then().statusCode(201);
        return held;
    }

    private CallCompleted call(
            Held held, String outcome, @Nullable String disposition, @Nullable Instant appointmentAt) {
        return Calls.call(
                held.task(),
                held.token(),
                customer.id(),
                "broadband",
                outcome,
                disposition,
                TestClock.now().truncatedTo(ChronoUnit.SECONDS),
                appointmentAt);
    }

    private CallCompleted record(
            Held held, String outcome, @Nullable String disposition, @Nullable Instant appointmentAt) {
        CallCompleted call = call(held, outcome, disposition, appointmentAt);
        Calls.publish(call);
        return call;
    }

    private void awaitState(String state) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> show(task).then().body("state", equalTo(state)));
    }

    private void closedAs(String reason) {
        show(task).then().body("state", equalTo("CLOSED")).body("closedReason", equalTo(reason));
    }

    /** The task's events as {@code version type}; the outbox has told all of them, or is about to. */
    private List<String> announced() {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> Database.count("SELECT count(*) FROM outbox WHERE aggregate_id = ?", task) == 0);
        return records()
                .map(record -> header(record, "ce_aggregateversion") + " " + header(record, "ce_type"))
                .toList();
    }

    private TaskReopened reopened() {
        return records()
                .filter(record -> header(record, "ce_type").equals("dev.ringback.task-reopened.v1"))
                .map(record -> EventJson.read(record.value(), TaskReopened.class))
                .findFirst()
                .orElseThrow();
    }

    private Stream<ConsumerRecord<String, byte[]>> records() {
        return Topic.named("ringback.task").records().stream().filter(record -> task.equals(record.key()));
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
