package dev.ringback.task.calls;

import static dev.ringback.task.testing.CallCentre.agent;
import static dev.ringback.task.testing.CallCentre.claimOne;
import static dev.ringback.task.testing.CallCentre.claimable;
import static dev.ringback.task.testing.CallCentre.customer;
import static dev.ringback.task.testing.CallCentre.dial;
import static dev.ringback.task.testing.CallCentre.program;
import static dev.ringback.task.testing.CallCentre.show;
import static dev.ringback.task.testing.CallCentre.task;
import static dev.ringback.task.testing.Calls.correct;
import static dev.ringback.task.testing.Calls.corrected;
import static dev.ringback.task.testing.Crm.as;
import static dev.ringback.task.testing.Crm.fresh;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import dev.ringback.platform.event.CallCompleted;
import dev.ringback.platform.event.ComplaintRaised;
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
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Invariant 4: what a customer said about being called is what the last revision of the call says. */
@QuarkusTest
@OnTheStack
class CorrectedSignalTest {

    /** Wednesday 1 April 2026, 10:10 in Shanghai. */
    private static final Instant MORNING = Instant.parse("2026-04-01T02:10:00Z");

    private String agent;
    private String program;
    private Customer customer;

    @BeforeEach
    void openAnOffice() {
        TestClock.set(MORNING);
        CallCentre.companyPolicyWithoutCaps();
        agent = agent(fresh("U"));
        program = program();
        customer = customer();
    }

    @AfterEach
    void backToWallTime() {
        CallCentre.companyPolicyAsShipped();
        TestClock.reset();
    }

    /** Guards: what the revision before told is taken back, and what the new one tells is added. */
    @Test
    @Rule("CALL-7")
    @Rule("TASK-16")
    void aRefusalThatWasNoneIsTakenBackAndOneThatWasMissedCounts() {
        heard("EFFECTIVE", "REFUSED");
        heard("EFFECTIVE", "REFUSED");
        CallCompleted third = heard("EFFECTIVE", "REFUSED");
        task(program, customer, "broadband", agent);
        allowed("broadband", false);
        assertThat(claimable(agent, program)).isZero();

        correct(corrected(third, 2, "EFFECTIVE", "CONSIDERING", null));

        allowed("broadband", true);
        assertThat(claimable(agent, program)).isEqualTo(1);
        correct(corrected(third, 3, "EFFECTIVE", "REFUSED", null));
        allowed("broadband", false);
        allowed("television", true);
        correct(corrected(third, 4, "SUCCESSFUL", "REFUSED", null));
        correct(corrected(third, 5, "EFFECTIVE", "SATISFIED", null));
        allowed("broadband", true);
    }

    /** Guard: CallEntries finds what the call asked for; without it the number stays barred for good. */
    @Test
    @Rule("TASK-17")
    void aDoNotCallThatNobodySaidIsTakenBack() {
        CallCompleted call = heard("EFFECTIVE", "DO_NOT_CALL");
        task(program, customer, "television", agent);
        assertThat(claimable(agent, program)).isZero();

        correct(corrected(call, 2, "EFFECTIVE", "SATISFIED", null));

        entries()
                .body("items.state", contains("LIFTED"))
                .body("items[0].originId", equalTo(call.callId().toString()))
                .body("items[0].liftedBy", equalTo("quality-1"))
                .body("items[0].liftReason", equalTo("call corrected: heard on the recording"));
        allowed("television", true);
        assertThat(claimable(agent, program)).isEqualTo(1);
        correct(corrected(call, 3, "EFFECTIVE", "DO_NOT_CALL", null));
        entries().body("items.state", contains("LIFTED", "LISTED"));
        allowed("television", false);
        correct(corrected(call, 4, "CONNECTED_INCOMPLETE", "DO_NOT_CALL", null));
        entries().body("items.state", contains("LIFTED", "LISTED"));
        String first = Database.rows(
                        "SELECT id FROM do_not_call_entry WHERE origin_id = ? AND origin_revision = 1", call.callId())
                .getFirst();
        Topic.named("ringback.task")
                .awaitOne(first, "dev.ringback.do-not-call-changed.v1", "dev.ringback.do-not-call-changed.v1");
    }

    @Test
    @Rule("TASK-17")
    void aDoNotCallThatWasMissedListsTheNumberAndClosesTheTask() {
        CallCompleted call = heard("EFFECTIVE", "SATISFIED");
        String other = task(program, customer, "television", agent);
        Held held = claimOne(agent, program);
        entries().body("items", empty());

        correct(corrected(call, 2, "EFFECTIVE", "DO_NOT_CALL", null));

        entries()
                .body("items.state", contains("LISTED"))
                .body("items.kind", contains("CUSTOMER_REQUEST"))
                .body("items.origin", contains("CALL"))
                .body("items.requestedAt", contains(call.endedAt().toString()))
                .body("items.listedBy", contains("quality-1"));
        show(String.valueOf(call.taskId())).then().body("closedReason", equalTo("DO_NOT_CALL"));
        dial(agent, held).then().statusCode(409).body("rule", equalTo("TASK-17"));
        show(other).then().body("attempts", equalTo(0));
    }

    /** Guard: only entries of the call are taken back. */
    @Test
    @Rule("CMPL-4")
    @Rule("TASK-17")
    void whatOthersAskedForStands() {
        UUID complaint = UUID.randomUUID();
        Calls.publish(
                complaint.toString(),
                1,
                new ComplaintRaised(
                        complaint,
                        "hotline",
                        fresh("CMP"),
                        customer.id(),
                        "PHONE",
                        "HARASSMENT",
                        null,
                        null,
                        MORNING,
                        MORNING.plus(Duration.ofHours(12)),
                        null,
                        null,
                        true,
                        null,
                        null));
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> entries().body("items.origin", contains("COMPLAINT")));
        String replies = CallCentre.programOf("COMPLAINT_REPLY");
        CallCompleted call = heard(replies, "EFFECTIVE", "DO_NOT_CALL");
        CallCompleted another = heard(replies, "EFFECTIVE", "DO_NOT_CALL");

        correct(corrected(call, 2, "EFFECTIVE", "SATISFIED", null));

        entries()
                .body("items.origin", contains("COMPLAINT", "CALL", "CALL"))
                .body("items.state", contains("LISTED", "LIFTED", "LISTED"));
        correct(corrected(another, 2, "EFFECTIVE", "SATISFIED", null));
        entries().body("items.state", contains("LISTED", "LIFTED", "LIFTED"));
        allowed("broadband", false);
    }

    @Test
    @Rule("TASK-17")
    void anEntryThatAPersonLiftedComesBackOnlyIfItIsSaidAnew() {
        CallCompleted call = heard("EFFECTIVE", "DO_NOT_CALL");
        DoNotCall.lift(
                        "supervisor",
                        Database.rows("SELECT id FROM do_not_call_entry WHERE origin_id = ?", call.callId())
                                .getFirst())
                .then()
                .statusCode(200);

        correct(corrected(call, 2, "CONNECTED_INCOMPLETE", "DO_NOT_CALL", null));

        entries().body("items.state", contains("LIFTED"));
        correct(corrected(call, 3, "EFFECTIVE", null, null));
        entries().body("items.state", contains("LIFTED")).body("items[0].liftedBy", equalTo("supervisor-1"));
    }

    /** Guard: SignalLedger adds no revision that a higher one has overtaken. */
    @Test
    @Rule("TASK-17")
    void theHighestRevisionWinsWhateverComesFirst() {
        CallCompleted call = call(dialled(program), "EFFECTIVE", "DO_NOT_CALL");
        correct(corrected(call, 3, "EFFECTIVE", "SATISFIED", null));

        Calls.publish(call);
        Calls.publish(call.callId().toString(), 2, corrected(call, 2, "EFFECTIVE", "REFUSED", null));
        correct(corrected(call, 4, "SUCCESSFUL", "SATISFIED", null));

        entries().body("items", empty());
        assertThat(refusals(customer.contact())).isEmpty();
        show(String.valueOf(call.taskId())).then().body("closedReason", equalTo("COMPLETED"));
    }

    /**
     * What corrections leave in the numbers' rows is what the ledgers give, whatever is corrected to whatever in whatever order; for numbers
     * that inherited what was said, too. Guards: the added and the taken back refusals and entries, one by one.
     */
    @Test
    @Rule("TASK-16")
    @Rule("TASK-17")
    void aRebuildFindsNothingToCorrectAfterAnyNumberOfCorrections() {
        long seed = Long.getLong("ringback.seed", ThreadLocalRandom.current().nextLong());
        System.out.println("CorrectedSignalTest seed: " + seed);
        Random random = new Random(seed);
        String replies = CallCentre.programOf("COMPLAINT_REPLY");
        List<CallCompleted> calls = new ArrayList<>();
        for (String each : List.of("REFUSED", "DO_NOT_CALL", "REFUSED")) {
            calls.add(heard(replies, "EFFECTIVE", each));
        }
        List<String> said = List.of("REFUSED", "DO_NOT_CALL", "SATISFIED");
        Customer moved = customer();
        inherit(moved);
        rebuild();

        for (int round = 0; round < 6; round++) {
            List<Integer> revisions = new ArrayList<>(List.of(2 + 3 * round, 3 + 3 * round, 4 + 3 * round));
            Collections.shuffle(revisions, random);
            CallCompleted call = calls.get(random.nextInt(calls.size()));
            for (int revision : revisions) {
                String disposition = said.get(random.nextInt(said.size()));
                correct(corrected(call, revision, "EFFECTIVE", disposition, null));
            }
        }

        String before = history(customer.contact()) + history(moved.contact());
        assertThat(rebuild()).as("seed %d: %s", seed, before).isZero();
        assertThat(refusals(customer.contact())).as("seed %d", seed).isEqualTo(refusals(moved.contact()));
    }

    /** As a change of number leaves it: the new number holds what the old one held. */
    private void inherit(Customer to) {
        UUID inheritance = UUID.randomUUID();
        CallCentre.execute(
                "INSERT INTO contact_inheritance (id, customer_id, from_contact_id, to_contact_id, cause, inherited_at, inherited_by)"
                        + " VALUES (?, ?, ?, ?, 'NUMBER_CHANGE', now(), 'crm-1')",
                inheritance,
                customer.id(),
                customer.contact(),
                to.contact());
        CallCentre.execute(
                "INSERT INTO inherited_signal SELECT DISTINCT ?::uuid, call_id, ?::uuid FROM contact_signal WHERE contact_id = ?",
                to.contact(),
                inheritance,
                customer.contact());
        CallCentre.execute(
                "INSERT INTO inherited_do_not_call SELECT ?::uuid, id, ?::uuid FROM do_not_call_entry WHERE contact_id = ?",
                to.contact(),
                inheritance,
                customer.contact());
    }

    private static int rebuild() {
        return as("admin")
                .post("/v1/contact-checks/rebuilds")
                .then()
                .statusCode(200)
                .extract()
                .path("changed");
    }

    private static String history(UUID contact) {
        return Database.rows("SELECT history FROM contact_state WHERE contact_id = ?", contact)
                .getFirst();
    }

    private static List<String> refusals(UUID contact) {
        return Database.rows(
                "SELECT r FROM contact_state, jsonb_array_elements(history->'refusals') r WHERE contact_id = ? ORDER BY r::text",
                contact);
    }

    private ValidatableResponse entries() {
        return as("supervisor")
                .queryParam("customerId", customer.id())
                .get("/v1/do-not-call")
                .then()
                .statusCode(200);
    }

    private void allowed(String business, boolean allowed) {
        as("supervisor")
                .contentType("application/json")
                .body("{\"customerId\": \"%s\", \"business\": \"%s\", \"asks\": [\"2026-04-05\"]}"
                        .formatted(customer.id(), business))
                .post("/v1/contact-checks")
                .then()
                .statusCode(200)
                .body("decisions[0].allowed", equalTo(allowed));
    }

    private Held dialled(String under) {
        task(under, customer, "broadband", agent);
        Held held = claimOne(agent, under);
        dial(agent, held).then().statusCode(201);
        return held;
    }

    private CallCompleted call(Held held, String outcome, @Nullable String disposition) {
        return Calls.call(
                held.task(),
                held.token(),
                customer.id(),
                "broadband",
                outcome,
                disposition,
                TestClock.now().truncatedTo(ChronoUnit.SECONDS),
                null);
    }

    private CallCompleted heard(String outcome, String disposition) {
        return heard(program, outcome, disposition);
    }

    /** A call about a task of its own, applied. */
    private CallCompleted heard(String under, String outcome, String disposition) {
        CallCompleted call = call(dialled(under), outcome, disposition);
        Calls.publish(call);
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> show(String.valueOf(call.taskId())).then().body("state", equalTo("CLOSED")));
        return call;
    }
}
