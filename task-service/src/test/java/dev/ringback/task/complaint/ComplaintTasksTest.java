package dev.ringback.task.complaint;

import static dev.ringback.task.testing.CallCentre.agent;
import static dev.ringback.task.testing.CallCentre.claim;
import static dev.ringback.task.testing.CallCentre.customer;
import static dev.ringback.task.testing.CallCentre.dial;
import static dev.ringback.task.testing.CallCentre.extend;
import static dev.ringback.task.testing.CallCentre.program;
import static dev.ringback.task.testing.CallCentre.show;
import static dev.ringback.task.testing.CallCentre.task;
import static dev.ringback.task.testing.Crm.fresh;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import dev.ringback.platform.event.ComplaintRaised;
import dev.ringback.platform.event.ComplaintResolved;
import dev.ringback.stack.testing.Rule;
import dev.ringback.stack.testing.TestClock;
import dev.ringback.task.testing.CallCentre;
import dev.ringback.task.testing.CallCentre.Customer;
import dev.ringback.task.testing.CallCentre.Held;
import dev.ringback.task.testing.Calls;
import dev.ringback.task.testing.Complaint;
import dev.ringback.task.testing.Database;
import dev.ringback.task.testing.OnTheStack;
import dev.ringback.task.testing.Topic;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@OnTheStack
class ComplaintTasksTest {

    private static final String REPLY = "COMPLAINT_REPLY";
    private static final String FOLLOW_UP = "COMPLAINT_FOLLOW_UP";

    /** Wednesday 1 April 2026, 10:10 in Shanghai. */
    private static final Instant MORNING = Instant.parse("2026-04-01T02:10:00Z");

    private String unit;
    private String agent;
    private Customer customer;
    private Complaint complaint;

    @BeforeEach
    void openAnOffice() {
        TestClock.set(MORNING);
        CallCentre.companyPolicyWithoutCaps();
        unit = fresh("U");
        agent = agent(unit);
        customer = customer();
        complaint = Complaint.of(customer.id(), null);
    }

    @AfterEach
    void backToWallTime() {
        complaint.closed("WITHDRAWN");
        CallCentre.companyPolicyAsShipped();
        TestClock.reset();
    }

    @ParameterizedTest
    @Rule("CMPL-2")
    @Rule("G1")
    @CsvSource({
        // Received, opens, due: the local dates of receipt and of twelve hours later.
        "2026-04-01T03:59:59Z, 2026-04-01, 2026-04-01",
        "2026-04-01T04:00:00Z, 2026-04-01, 2026-04-02",
        "2026-04-01T15:59:59Z, 2026-04-01, 2026-04-02",
        "2026-04-01T16:00:00Z, 2026-04-02, 2026-04-02"
    })
    void aComplaintAsksForAReplyWithinItsTwelveHours(String receivedAt, String opensOn, String dueOn) {
        complaint.raised(null, receivedAt);

        complaint.awaitTasks(REPLY, "1 READY");
        show(complaint.task(REPLY, 1))
                .then()
                .body("programId", equalTo("complaint-reply"))
                .body("rule", equalTo("CMPL-2"))
                .body("customerId", equalTo(customer.id().toString()))
                .body("subject.kind", equalTo("COMPLAINT"))
                .body("subject.id", equalTo(complaint.id().toString()))
                .body("subject.externalId", equalTo(complaint.externalId()))
                .body("opensOn", equalTo(opensOn))
                .body("dueOn", equalTo(dueOn))
                .body("round", equalTo(1));
        Topic.named("ringback.task").awaitOne(complaint.task(REPLY, 1), "dev.ringback.task-created.v1");
    }

    @Test
    @Rule("CMPL-2")
    void aSuggestionAndAComplaintOfNobodyAskForNoReply() {
        Complaint nobodys = Complaint.of(null, null).raised("COMPLAINT", "2026-04-01T01:00:00Z");
        Complaint strangers = Complaint.of(UUID.randomUUID(), null).raised("COMPLAINT", "2026-04-01T01:00:00Z");

        complaint.raised("SUGGESTION", "2026-04-01T01:00:00Z").resolved(1, null, unit);

        complaint.awaitTasks(FOLLOW_UP, "1 READY");
        assertThat(complaint.tasks(REPLY)).isEmpty();
        Complaint marker = Complaint.of(customer.id(), null).raised("COMPLAINT", "2026-04-01T01:00:00Z");
        marker.awaitTasks(REPLY, "1 READY");
        marker.closed("WITHDRAWN");
        assertThat(nobodys.tasks(REPLY)).isEmpty();
        assertThat(strangers.tasks(REPLY)).isEmpty();
        assertThat(Database.count(
                        "SELECT count(*) FROM dead_letter WHERE record_key = ?",
                        strangers.id().toString()))
                .isZero();
    }

    /** Guard: ReadyTable.pick, which leaves out what excludes the claimer; without it the accused gets the task. */
    @Test
    @Rule("CMPL-2")
    @Rule("CMPL-6")
    void theAccusedNeverGetsACallAboutTheComplaint() {
        String accused = agent(unit);
        complaint = Complaint.of(customer.id(), accused).raised("COMPLAINT", "2026-04-01T01:00:00Z");
        complaint.awaitTasks(REPLY, "1 READY");
        String reply = complaint.task(REPLY, 1);

        // The reply is anybody's, the follow-up the unit's, for an owner who is the accused is none.
        complaint.resolved(1, accused, unit);

        complaint.awaitTasks(FOLLOW_UP, "1 READY");
        String followUp = complaint.task(FOLLOW_UP, 1);
        show(followUp).then().body("ownerAgentId", nullValue()).body("orgUnitId", equalTo(unit));
        assertThat(claimed(accused)).doesNotContain(reply, followUp);
        assertThat(claimed(agent)).contains(reply, followUp);
        // Given back it is still not the accused's.
        for (String task : List.of(reply, followUp)) {
            CallCentre.release(agent, new Held(task, 1)).then().statusCode(204);
        }
        assertThat(claimed(accused)).doesNotContain(reply, followUp);
        dial(accused, new Held(reply, 1)).then().statusCode(409).body("code", equalTo("STALE_LEASE"));
    }

    @Test
    @Rule("CMPL-2")
    void anAnsweredComplaintNeedsNoReplyCall() {
        complaint.raised("COMPLAINT", "2026-04-01T01:00:00Z");
        complaint.awaitTasks(REPLY, "1 READY");

        complaint.answered(1);

        complaint.awaitTasks(REPLY, "1 CLOSED CANCELLED");
        assertThat(claimed(agent)).doesNotContain(complaint.task(REPLY, 1));
    }

    @Test
    @Rule("CMPL-6")
    void aResolvedComplaintIsFollowedUpOnTheDaysItNames() {
        complaint.raised("COMPLAINT", "2026-04-01T01:00:00Z").answered(1).resolved(1, agent, unit);

        complaint.awaitTasks(FOLLOW_UP, "1 READY");
        show(complaint.task(FOLLOW_UP, 1))
                .then()
                .body("programId", equalTo("complaint-follow-up"))
                .body("rule", equalTo("CMPL-6"))
                .body("business", equalTo("complaint"))
                .body("ownerAgentId", equalTo(agent))
                .body("opensOn", equalTo("2026-04-01"))
                .body("dueOn", equalTo("2026-04-04"));
        claim(agent, "complaint-follow-up", 1)
                .then()
                .body("leases.taskId", contains(complaint.task(FOLLOW_UP, 1)))
                .body("leases[0].questions", contains("SATISFIED", "OBJECTION"));
    }

    @Test
    @Rule("CMPL-6")
    void aComplaintThatComesBackAsksAgainOnTheSameDay() {
        complaint.raised("COMPLAINT", "2026-04-01T01:00:00Z").answered(1).resolved(1, null, unit);
        complaint.awaitTasks(FOLLOW_UP, "1 READY");

        complaint.reopened(2);

        complaint.awaitTasks(REPLY, "1 CLOSED CANCELLED", "2 READY");
        show(complaint.task(REPLY, 2))
                .then()
                .body("round", equalTo(2))
                .body("opensOn", equalTo("2026-04-01"))
                .body("dueOn", equalTo("2026-04-02"));
        complaint.answered(2).resolved(2, null, unit);
        complaint.awaitTasks(FOLLOW_UP, "1 CLOSED CANCELLED", "2 READY");
        complaint.awaitTasks(REPLY, "1 CLOSED CANCELLED", "2 CLOSED CANCELLED");
    }

    @ParameterizedTest
    @CsvSource({"WITHDRAWN", "UNREACHABLE", "NO_CUSTOMER", "SATISFIED"})
    void aClosedComplaintAsksForNothingMore(String reason) {
        complaint.raised("COMPLAINT", "2026-04-01T01:00:00Z").resolved(1, null, unit);
        complaint.awaitTasks(FOLLOW_UP, "1 READY");

        complaint.closed(reason);

        complaint.awaitTasks(FOLLOW_UP, "1 CLOSED CANCELLED");
        complaint.awaitTasks(REPLY, "1 CLOSED CANCELLED");
    }

    @Test
    void whoHoldsAWithdrawnTaskLosesItAndItsPlaceIsFreeAtOnce() {
        CallCentre.companyPolicyAsShipped();
        String program = program();
        String other = task(program, customer, "broadband", agent);
        task(program, customer(), "broadband", agent);
        complaint.resolved(1, agent, unit);
        complaint.awaitTasks(FOLLOW_UP, "1 READY");
        Held held = new Held(complaint.task(FOLLOW_UP, 1), 1);
        claim(agent, "complaint-follow-up", 1).then().body("leases.taskId", contains(held.task()));
        // A second reservation fills the month's two places; a third is barred.
        claim(agent, program, 1).then().body("leases.taskId", hasItem(other));
        String third = task(program, customer, "television", agent);
        claim(agent, fresh("key"), Map.of("max", 50, "programIds", List.of(program)));
        show(third).then().body("state", equalTo("READY"));

        complaint.closed("WITHDRAWN");

        complaint.awaitTasks(FOLLOW_UP, "1 CLOSED CANCELLED");
        dial(agent, held).then().statusCode(409).body("code", equalTo("STALE_LEASE"));
        extend(agent, held, 900).then().statusCode(409);
        claim(agent, program, 1).then().body("leases.taskId", contains(third));
    }

    @ParameterizedTest
    @CsvSource({"NO_ANSWER, CANCELLED", "CONNECTED_INCOMPLETE, CANCELLED", "EFFECTIVE, COMPLETED"})
    void aCallBeingMadeWhenTheTaskIsWithdrawnMayStillCompleteIt(String outcome, String reason) {
        Held held = dialledFollowUp();

        complaint.closed("WITHDRAWN");
        awaitWithdrawn(held.task());
        show(held.task()).then().body("state", equalTo("DIALLED"));
        Calls.publish(Calls.call(
                held.task(), held.token(), customer.id(), "complaint", outcome, null, TestClock.now(), null));

        complaint.awaitTasks(FOLLOW_UP, "1 CLOSED " + reason);
    }

    @Test
    void aWithdrawnTaskWhoseOutcomeNeverComesIsNotCalledAgain() {
        Held held = dialledFollowUp();
        complaint.closed("WITHDRAWN");
        awaitWithdrawn(held.task());

        TestClock.set(MORNING.plus(Duration.ofHours(24)).plusSeconds(5));

        complaint.awaitTasks(FOLLOW_UP, "1 CLOSED CANCELLED");
    }

    @Test
    void eventsDeliveredTwiceAskOnce() {
        UUID raised = UUID.randomUUID();
        UUID resolved = UUID.randomUUID();
        String key = complaint.id().toString();
        ComplaintRaised raising = new ComplaintRaised(
                complaint.id(),
                "hotline",
                complaint.externalId(),
                customer.id(),
                "PHONE",
                "PRODUCT",
                null,
                null,
                MORNING,
                MORNING.plus(Duration.ofHours(12)),
                null,
                null,
                null,
                null,
                null);
        ComplaintResolved resolving = new ComplaintResolved(
                complaint.id(),
                complaint.externalId(),
                customer.id(),
                1,
                "complaint",
                MORNING,
                LocalDate.parse("2026-04-01"),
                LocalDate.parse("2026-04-04"),
                null,
                unit);

        Calls.publish(raised, key, 1, raising);
        Calls.publish(raised, key, 1, raising);
        Calls.publish(resolved, key, 2, resolving);
        Calls.publish(resolved, key, 2, resolving);
        // Sent once more under another id, as after a loss of the inbox.
        Calls.publish(UUID.randomUUID(), key, 2, resolving);
        complaint.reopened(2);

        complaint.awaitTasks(FOLLOW_UP, "1 CLOSED CANCELLED");
        complaint.awaitTasks(REPLY, "1 CLOSED CANCELLED", "2 READY");
    }

    private Held dialledFollowUp() {
        complaint.resolved(1, agent, unit);
        complaint.awaitTasks(FOLLOW_UP, "1 READY");
        Held held = new Held(complaint.task(FOLLOW_UP, 1), 1);
        claim(agent, "complaint-follow-up", 1).then().body("leases.taskId", contains(held.task()));
        dial(agent, held).then().statusCode(201);
        return held;
    }

    private static void awaitWithdrawn(String task) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(Database.rows("SELECT withdrawn FROM task WHERE id = ?::uuid", task))
                        .containsExactly("t"));
    }

    private static List<@Nullable String> claimed(String agent) {
        return claim(
                        agent,
                        fresh("key"),
                        Map.of("max", 50, "programIds", List.of("complaint-reply", "complaint-follow-up")))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("leases.taskId");
    }
}
