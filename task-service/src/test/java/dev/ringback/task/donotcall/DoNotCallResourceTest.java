package dev.ringback.task.donotcall;

import static dev.ringback.task.testing.CallCentre.agent;
import static dev.ringback.task.testing.CallCentre.claimOne;
import static dev.ringback.task.testing.CallCentre.claimable;
import static dev.ringback.task.testing.CallCentre.customer;
import static dev.ringback.task.testing.CallCentre.dial;
import static dev.ringback.task.testing.CallCentre.program;
import static dev.ringback.task.testing.CallCentre.task;
import static dev.ringback.task.testing.Crm.as;
import static dev.ringback.task.testing.Crm.fresh;
import static dev.ringback.task.testing.DoNotCall.check;
import static dev.ringback.task.testing.DoNotCall.lift;
import static dev.ringback.task.testing.DoNotCall.list;
import static dev.ringback.task.testing.DoNotCall.post;
import static dev.ringback.task.testing.DoNotCall.wish;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.ringback.platform.event.DoNotCallChanged;
import dev.ringback.platform.json.EventJson;
import dev.ringback.stack.testing.Rule;
import dev.ringback.stack.testing.TestClock;
import dev.ringback.task.testing.CallCentre;
import dev.ringback.task.testing.CallCentre.Customer;
import dev.ringback.task.testing.CallCentre.Held;
import dev.ringback.task.testing.Crm;
import dev.ringback.task.testing.Database;
import dev.ringback.task.testing.OnTheStack;
import dev.ringback.task.testing.Topic;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@OnTheStack
class DoNotCallResourceTest {

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

    @Test
    @Rule("TASK-17")
    void fromTheAnswerOnNothingReachesTheNumberNotEvenALeaseThatIsHeld() {
        task(program, customer, "broadband", agent);
        Held held = claimOne(agent, program);
        task(program, customer, "television", agent);

        post("complaint-officer", wish(customer.id()))
                .then()
                .statusCode(201)
                .header("Location", matchesPattern(".*/v1/do-not-call/[0-9a-f-]{36}"))
                .body("customerId", equalTo(customer.id().toString()))
                .body("numberRef", matchesPattern("h1:[0-9a-f]{64}"))
                .body("phoneMasked", matchesPattern("139\\*{4}[0-9]{4}"))
                .body("kind", equalTo("CUSTOMER_REQUEST"))
                .body("origin", equalTo("MANUAL"))
                .body("originId", nullValue())
                .body("state", equalTo("LISTED"))
                .body("listedBy", equalTo("complaint-officer-1"))
                .body("expiresOn", nullValue());

        dial(agent, held)
                .then()
                .statusCode(409)
                .body("code", equalTo("CONTACT_BARRED"))
                .body("rule", equalTo("TASK-17"))
                .body("nextAllowedAt", nullValue());
        assertThat(claimable(agent, program)).isZero();
        check(customer.id(), "ORDINARY", "2026-04-02")
                .then()
                .body("decisions[0].allowed", equalTo(false))
                .body("decisions[0].rule", equalTo("TASK-17"))
                .body("decisions[0].reason", equalTo("DO_NOT_CALL"));
    }

    @Test
    @Rule("TASK-17")
    void anEntryEndsAtLocalMidnightOfTheDayItNames() {
        task(program, customer, "broadband", agent);
        Map<String, Object> wish = wish(customer.id());
        wish.put("expiresOn", "2026-04-03");
        String entry = list(wish);

        check(customer.id(), "ORDINARY", "2026-04-02T15:59:59Z", "2026-04-02T16:00:00Z")
                .then()
                .body("decisions.allowed", contains(false, true))
                .body("decisions[0].nextAllowedAt", equalTo("2026-04-02T16:00:00Z"));
        assertThat(claimable(agent, program)).isZero();
        TestClock.set(Instant.parse("2026-04-02T15:59:30Z"));
        assertThat(claimable(agent, program)).isZero();
        show(entry).then().body("state", equalTo("LISTED"));
        TestClock.set(Instant.parse("2026-04-02T16:00:00Z"));

        assertThat(claimable(agent, program)).isEqualTo(1);
        show(entry).then().body("state", equalTo("EXPIRED"));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(changes(entry)).containsExactly("1 LISTED", "2 EXPIRED"));
        lift("supervisor", entry).then().statusCode(409).body("code", equalTo("NOT_LISTED"));
    }

    @Test
    @Rule("TASK-17")
    void liftingOneEntryLeavesTheOthersOfTheNumberStanding() {
        task(program, customer, "broadband", agent);
        String first = list(customer.id());
        String second = list(customer.id());
        assertThat(claimable(agent, program)).isZero();

        lift("supervisor", first)
                .then()
                .statusCode(200)
                .body("state", equalTo("LIFTED"))
                .body("liftedBy", equalTo("supervisor-1"))
                .body("liftReason", equalTo("asked to be called again"))
                .body("liftedAt", notNullValue());

        assertThat(claimable(agent, program)).isZero();
        show(second).then().body("state", equalTo("LISTED"));
        lift("admin", second).then().statusCode(200);
        assertThat(claimable(agent, program)).isEqualTo(1);
        lift("admin", second).then().statusCode(409).body("code", equalTo("NOT_LISTED"));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(changes(second)).containsExactly("1 LISTED", "2 LIFTED"));
    }

    @Test
    void aNumberNobodyKnewMayBeListedAndIsBarredForWhoeverTurnsOutToHaveIt() {
        String phone = Crm.phone();
        Map<String, Object> wish = wish(customer.id());
        wish.remove("customerId");
        wish.put("phone", phone);

        String reference = post("admin", wish)
                .then()
                .statusCode(201)
                .body("customerId", nullValue())
                .extract()
                .path("numberRef");

        String owner = Crm.post(
                        "/v1/customers",
                        Map.of("source", "crm", "externalId", fresh("C"), "name", "王芳", "phone", phone))
                .path("id");
        check(UUID.fromString(owner), "ORDINARY", "2026-04-02").then().body("decisions[0].allowed", equalTo(false));
        wish.remove("phone");
        wish.put("numberRef", reference);
        post("admin", wish).then().statusCode(201).body("numberRef", equalTo(reference));
        as("auditor")
                .queryParam("numberRef", reference)
                .get("/v1/do-not-call")
                .then()
                .body("items", hasSize(2));
        as("auditor")
                .queryParam("customerId", owner)
                .get("/v1/do-not-call")
                .then()
                .body("items", hasSize(2));
    }

    /** CMPL-4: exempt from the list, and from nothing else. */
    @Test
    @Rule("CMPL-4")
    void aComplaintReplyPassesTheListUnderTheCapsAndIsAudited() {
        CallCentre.companyPolicyAsShipped();
        String replies = CallCentre.programOf("COMPLAINT_REPLY");
        task(replies, customer, "complaint", agent);
        task(program, customer, "broadband", agent);
        String entry = list(customer.id());
        String second = list(customer.id());

        Held held = claimOne(agent, replies);
        Response dialled = dial(agent, held);

        dialled.then().statusCode(201);
        assertThat(claimable(agent, program)).isZero();
        for (String each : List.of(entry, second)) {
            as("auditor")
                    .get("/v1/do-not-call/" + each + "/exemptions")
                    .then()
                    .statusCode(200)
                    .body("items", hasSize(1))
                    .body("items[0].attemptId", equalTo(dialled.path("attemptId")))
                    .body("items[0].taskId", equalTo(held.task()))
                    .body("items[0].agentId", equalTo(agent))
                    .body("items[0].contactClass", equalTo("COMPLAINT_REPLY"))
                    .body("items[0].rule", equalTo("CMPL-4"))
                    .body("items[0].dialledAt", notNullValue());
        }
        // The calling hours hold for it as for every other call, and so does the cap of two a month.
        check(customer.id(), "COMPLAINT_REPLY", "2026-04-02T03:30:00Z", "2026-04-02T03:30:01Z")
                .then()
                .body("decisions.allowed", contains(true, false))
                .body("decisions[0].exemption.rule", equalTo("CMPL-4"))
                .body("decisions[0].exemption.contactClass", equalTo("COMPLAINT_REPLY"))
                .body("decisions[1].rule", equalTo("TASK-13"));
        task(replies, customer, "complaint-2", agent);
        dial(agent, claimOne(agent, replies)).then().statusCode(201);
        task(replies, customer, "complaint-3", agent);
        assertThat(claimable(agent, replies)).isZero();
    }

    @Test
    void aCallThatTheListWouldNotHaveBarredIsNoExemption() {
        check(customer.id(), "APOLOGY", "2026-04-02T03:00:00Z")
                .then()
                .body("decisions[0].allowed", equalTo(true))
                .body("decisions[0].exemption", nullValue());
    }

    @Test
    void aRetryIsAnsweredTheSameAndListsOnce() {
        String key = fresh("key");
        Map<String, Object> wish = wish(customer.id());

        String first = send(key, wish).then().statusCode(201).extract().asString();
        send(key, wish)
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .body(equalTo(first));
        wish.put("reason", "another");
        send(key, wish).then().statusCode(422).body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));

        assertThat(entriesOf(customer)).isEqualTo(1);
    }

    @Test
    void aNumberInTheReasonIsMasked() {
        Map<String, Object> wish = wish(customer.id());
        wish.put("reason", "call 13812345678 instead");

        post("admin", wish).then().statusCode(201).body("reason", equalTo("call 138****5678 instead"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'kind': 'OTHER', 'reason': 'r'} | customerId",
                "{'customerId': '#', 'phone': '13812345678', 'kind': 'OTHER', 'reason': 'r'} | customerId",
                "{'customerId': '00000000-0000-0000-0000-000000000000', 'kind': 'OTHER', 'reason': 'r'} | customerId",
                "{'numberRef': 'h1:00', 'kind': 'OTHER', 'reason': 'r'} | numberRef",
                "{'phone': '12', 'kind': 'OTHER', 'reason': 'r'} | phone",
                "{'customerId': '#', 'reason': 'r'} | kind",
                "{'customerId': '#', 'kind': 'OTHER'} | reason",
                "{'customerId': '#', 'kind': 'OTHER', 'reason': ' '} | reason",
                "{'customerId': '#', 'kind': 'OTHER', 'reason': 'r', 'expiresOn': '2026-04-01'} | expiresOn"
            })
    void aFaultyWishIsRefusedWithItsFieldAndChangesNothing(String body, String field) {
        post("admin", json(body))
                .then()
                .statusCode(422)
                .body("code", equalTo("VALIDATION_FAILED"))
                .body("violations.field", contains(field));

        assertThat(entriesOf(customer)).isZero();
    }

    @Test
    void aReferenceNobodyWasGivenIsRefused() {
        post("admin", json("{'numberRef': 'h1:" + "0".repeat(64) + "', 'kind': 'OTHER', 'reason': 'r'}"))
                .then()
                .statusCode(422)
                .body("violations[0].code", equalTo("NUMBER_UNKNOWN"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'customerId': '#', 'kind': 'OTHER', 'reason': 'r', 'until': 1} | UNKNOWN_FIELD",
                "{'customerId': '#', 'kind': 'SHY', 'reason': 'r'} | WRONG_TYPE",
                "{'customerId': '#', 'kind': 'OTHER', 'reason': 'r', 'expiresOn': '2026-02-30'} | WRONG_TYPE",
                "{'customerId': | MALFORMED_JSON"
            })
    void anUnreadableWishIsRefused(String body, String code) {
        post("admin", json(body)).then().statusCode(400).body("code", equalTo(code));

        assertThat(entriesOf(customer)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"agent", "crm", "auditor", "manager"})
    void othersMayNotList(String role) {
        post(role, wish(customer.id())).then().statusCode(403).body("code", equalTo("FORBIDDEN"));

        assertThat(entriesOf(customer)).isZero();
    }

    @Test
    void whoMayNotLiftOrReadIsRefusedAndUnknownEntriesAreNotFound() {
        String entry = list(customer.id());

        lift("complaint-officer", entry).then().statusCode(403);
        lift("admin", UUID.randomUUID().toString()).then().statusCode(404);
        as("agent").get("/v1/do-not-call/" + entry).then().statusCode(403);
        as("complaint-officer")
                .get("/v1/do-not-call/" + entry + "/exemptions")
                .then()
                .statusCode(403);
        as("auditor").get("/v1/do-not-call/" + UUID.randomUUID()).then().statusCode(404);
        as("auditor")
                .get("/v1/do-not-call/" + UUID.randomUUID() + "/exemptions")
                .then()
                .statusCode(404);
        as("admin")
                .contentType(ContentType.JSON)
                .body(wish(customer.id()))
                .post("/v1/do-not-call")
                .then()
                .statusCode(400)
                .body("code", equalTo("IDEMPOTENCY_KEY_MISSING"));
        show(entry).then().body("state", equalTo("LISTED"));
    }

    @Test
    void theListIsReadByStateInPages() {
        String lifted = list(customer.id());
        lift("admin", lifted);
        String standing = list(customer.id());
        Map<String, Object> limited = wish(customer.id());
        limited.put("expiresOn", "2026-04-02");
        String over = list(limited);
        TestClock.set(Instant.parse("2026-04-02T02:10:00Z"));

        assertThat(ids("LISTED")).containsExactly(standing);
        assertThat(ids("LIFTED")).containsExactly(lifted);
        assertThat(ids("EXPIRED")).containsExactly(over);
        String cursor = as("supervisor")
                .queryParam("customerId", customer.id())
                .queryParam("limit", 2)
                .get("/v1/do-not-call")
                .then()
                .body("items.id", contains(lifted, standing))
                .extract()
                .path("nextCursor");
        as("supervisor")
                .queryParam("customerId", customer.id())
                .queryParam("cursor", cursor)
                .get("/v1/do-not-call")
                .then()
                .body("items.id", contains(over))
                .body("nextCursor", nullValue());
        as("supervisor")
                .queryParam("numberRef", "nonsense")
                .get("/v1/do-not-call")
                .then()
                .statusCode(400);
    }

    private List<String> ids(String state) {
        return as("supervisor")
                .queryParam("customerId", customer.id())
                .queryParam("state", state)
                .get("/v1/do-not-call")
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }

    private static Response show(String entry) {
        return as("auditor").get("/v1/do-not-call/" + entry);
    }

    private static Response send(String key, Map<String, Object> wish) {
        return as("supervisor")
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(new HashMap<>(wish))
                .post("/v1/do-not-call");
    }

    private String json(String body) {
        return body.replace('\'', '"').replace("#", customer.id().toString());
    }

    private static long entriesOf(Customer customer) {
        return Database.count("SELECT count(*) FROM do_not_call_entry WHERE contact_id = ?", customer.contact());
    }

    /** The versions and states that the topic tells of an entry. */
    private static List<String> changes(String entry) {
        return Topic.named("ringback.task").records().stream()
                .filter(record -> entry.equals(record.key()))
                .map(record -> new String(record.headers()
                                .lastHeader("ce_aggregateversion")
                                .value())
                        + " "
                        + EventJson.read(record.value(), DoNotCallChanged.class).state())
                .toList();
    }
}
