package dev.ringback.task.donotcall;

import static dev.ringback.task.testing.CallCentre.agent;
import static dev.ringback.task.testing.CallCentre.claimOne;
import static dev.ringback.task.testing.CallCentre.claimable;
import static dev.ringback.task.testing.CallCentre.customer;
import static dev.ringback.task.testing.CallCentre.dial;
import static dev.ringback.task.testing.Crm.as;
import static dev.ringback.task.testing.Crm.fresh;
import static dev.ringback.task.testing.DoNotCall.check;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.ringback.platform.event.ComplaintRaised;
import dev.ringback.platform.event.DoNotCallChanged;
import dev.ringback.platform.json.EventJson;
import dev.ringback.stack.testing.Rule;
import dev.ringback.stack.testing.TestClock;
import dev.ringback.task.testing.CallCentre;
import dev.ringback.task.testing.CallCentre.Customer;
import dev.ringback.task.testing.Calls;
import dev.ringback.task.testing.Database;
import dev.ringback.task.testing.DoNotCall;
import dev.ringback.task.testing.OnTheStack;
import dev.ringback.task.testing.Topic;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** CMPL-4: who complains about attitude or harassing calls is called no more from the registration on, but for the answer. */
@QuarkusTest
@OnTheStack
class ComplaintListsTest {

    /** Tuesday 10 March 2026, 10:00 in Shanghai. */
    private static final Instant REGISTERED = Instant.parse("2026-03-10T02:00:00Z");

    private static final String ELEVEN = "2026-03-10T03:00:00Z";
    private static final String FIVE_PAST_ELEVEN = "2026-03-10T03:05:00Z";

    private Customer customer;

    @BeforeEach
    void openAnOffice() {
        TestClock.set(REGISTERED);
        CallCentre.companyPolicyAsShipped();
        customer = customer();
    }

    @AfterEach
    void backToWallTime() {
        TestClock.reset();
    }

    /** GC-075, as the services live it. */
    @Test
    @Rule("CMPL-4")
    @Rule("TASK-17")
    void aComplaintAboutHarassingCallsListsItsCustomerBeforeAnyJudgement() {
        UUID complaint = raise(customer.id(), null, true);
        awaitEntries(complaint, 1);

        check(customer.id(), "ORDINARY", ELEVEN)
                .then()
                .body("decisions[0].allowed", equalTo(false))
                .body("decisions[0].rule", equalTo("TASK-17"));
        check(customer.id(), "COMPLAINT_REPLY", FIVE_PAST_ELEVEN)
                .then()
                .body("decisions[0].allowed", equalTo(true))
                .body("decisions[0].exemption.rule", equalTo("CMPL-4"));
        as("complaint-officer")
                .queryParam("customerId", customer.id())
                .get("/v1/do-not-call")
                .then()
                .body("items", hasSize(1))
                .body("items[0].kind", equalTo("COMPLAINT"))
                .body("items[0].origin", equalTo("COMPLAINT"))
                .body("items[0].originId", equalTo(complaint.toString()))
                .body("items[0].customerId", equalTo(customer.id().toString()));
    }

    /** GC-075, with a history made up for the question. */
    @Test
    @Rule("CMPL-4")
    @Rule("TASK-17")
    void aMadeUpNumberOnTheListIsBarredForMarketingAndFreeForTheReply() {
        ask("ORDINARY", ELEVEN)
                .body("decisions[0].allowed", equalTo(false))
                .body("decisions[0].rule", equalTo("TASK-17"))
                .body("decisions[0].exemption", nullValue());
        ask("COMPLAINT_REPLY", FIVE_PAST_ELEVEN)
                .body("decisions[0].allowed", equalTo(true))
                .body("decisions[0].exemption.rule", equalTo("CMPL-4"))
                .body("decisions[0].exemption.contactClass", equalTo("COMPLAINT_REPLY"));
    }

    @Test
    @Rule("CMPL-4")
    void theReplyIsDialledAndAudited() {
        UUID complaint = raise(customer.id(), null, true);
        awaitEntries(complaint, 1);
        TestClock.set(Instant.parse("2026-04-01T02:10:00Z"));
        String agent = agent(fresh("U"));
        String marketing = CallCentre.program();
        String replies = CallCentre.programOf("COMPLAINT_REPLY");
        CallCentre.task(marketing, customer, "broadband", agent);
        CallCentre.task(replies, customer, "complaint", agent);

        assertThat(claimable(agent, marketing)).isZero();
        dial(agent, claimOne(agent, replies)).then().statusCode(201);

        String entry = Database.rows("SELECT id FROM do_not_call_entry WHERE origin_id = ?", complaint)
                .getFirst();
        as("supervisor")
                .get("/v1/do-not-call/" + entry + "/exemptions")
                .then()
                .body("items.contactClass", contains("COMPLAINT_REPLY"));
    }

    @Test
    @Rule("CMPL-4")
    void aComplaintListsOnceHoweverOftenItIsToldAndNotAgainAfterTheEntryWasLifted() {
        UUID complaint = raise(customer.id(), null, true);
        awaitEntries(complaint, 1);
        String entry = Database.rows("SELECT id FROM do_not_call_entry WHERE origin_id = ?", complaint)
                .getFirst();

        raise(complaint, customer.id(), null, true, 2);
        UUID marker = raise(customer().id(), null, true);
        awaitEntries(marker, 1);
        awaitEntries(complaint, 1);
        DoNotCall.lift("supervisor", entry).then().statusCode(200);
        raise(complaint, customer.id(), null, true, 3);
        awaitApplied(complaint, 3);

        awaitEntries(complaint, 1);
        check(customer.id(), "ORDINARY", ELEVEN).then().body("decisions[0].allowed", equalTo(true));
        assertThat(Topic.named("ringback.task").records().stream()
                        .filter(record -> entry.equals(record.key()))
                        .map(record -> EventJson.read(record.value(), DoNotCallChanged.class))
                        .map(change -> change.state() + " " + change.origin() + " " + change.originId()))
                .containsExactly("LISTED COMPLAINT " + complaint, "LIFTED COMPLAINT " + complaint);
    }

    @Test
    @Rule("CMPL-4")
    void aCallerWhoIsNoCustomerIsListedByTheReferenceOfHisNumber() {
        String reference = Objects.requireNonNull(
                DoNotCall.post("admin", DoNotCall.wish(customer.id())).path("numberRef"));
        String listed = Database.rows("SELECT id FROM do_not_call_entry WHERE contact_id = ?", customer.contact())
                .getFirst();
        DoNotCall.lift("admin", listed).then().statusCode(200);

        awaitEntries(raise(null, reference, true), 1);

        check(customer.id(), "ORDINARY", ELEVEN).then().body("decisions[0].allowed", equalTo(false));
    }

    @Test
    void aComplaintAboutAnythingElseListsNobody() {
        UUID product = raise(customer.id(), null, null);
        awaitApplied(product, 1);

        assertThat(Database.count("SELECT count(*) FROM do_not_call_entry WHERE origin_id = ?", product))
                .isZero();
        check(customer.id(), "ORDINARY", ELEVEN).then().body("decisions[0].allowed", equalTo(true));
    }

    @Test
    void aComplaintOfSomebodyNobodyKnowsIsSetAside() {
        UUID complaint = raise(UUID.randomUUID(), null, true);

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(Database.rows(
                                "SELECT reason FROM dead_letter WHERE record_key = ?", complaint.toString()))
                        .containsExactly("CUSTOMER_UNKNOWN"));
    }

    private static ValidatableResponse ask(String contactClass, String at) {
        return as("crm")
                .contentType(ContentType.JSON)
                .body(("{\"history\": [], \"doNotCall\": true, \"contactClass\": \"%s\", \"policies\": [\"COMPANY\"],"
                                + " \"asks\": [\"%s\"]}")
                        .formatted(contactClass, at))
                .post("/v1/contact-checks")
                .then()
                .statusCode(200);
    }

    private static UUID raise(@Nullable UUID customer, @Nullable String numberRef, @Nullable Boolean doNotCall) {
        return raise(UUID.randomUUID(), customer, numberRef, doNotCall, 1);
    }

    private static UUID raise(
            UUID complaint,
            @Nullable UUID customer,
            @Nullable String numberRef,
            @Nullable Boolean doNotCall,
            long version) {
        Calls.publish(
                complaint.toString(),
                version,
                new ComplaintRaised(
                        complaint,
                        "hotline",
                        "H-" + complaint,
                        customer,
                        "PHONE",
                        doNotCall == null ? "PRODUCT" : "HARASSMENT",
                        null,
                        null,
                        REGISTERED,
                        REGISTERED.plus(Duration.ofHours(12)),
                        "COMPLAINT",
                        numberRef,
                        doNotCall,
                        null,
                        null));
        return complaint;
    }

    private static void awaitEntries(UUID complaint, int count) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(
                                Database.count("SELECT count(*) FROM do_not_call_entry WHERE origin_id = ?", complaint))
                        .isEqualTo(count));
    }

    /** Events of a complaint are applied in order: once a later listing under its key is through, so is the one before. */
    private static void awaitApplied(UUID complaint, long version) {
        UUID marker = UUID.randomUUID();
        Calls.publish(
                complaint.toString(),
                version + 1,
                new ComplaintRaised(
                        marker,
                        "hotline",
                        "H-" + marker,
                        customer().id(),
                        "PHONE",
                        "HARASSMENT",
                        null,
                        null,
                        REGISTERED,
                        REGISTERED.plus(Duration.ofHours(12)),
                        "COMPLAINT",
                        null,
                        true,
                        null,
                        null));
        awaitEntries(marker, 1);
    }
}
