package dev.ringback.task.channel;

import static dev.ringback.task.testing.CallCentre.agent;
import static dev.ringback.task.testing.CallCentre.claim;
import static dev.ringback.task.testing.CallCentre.create;
import static dev.ringback.task.testing.CallCentre.customer;
import static dev.ringback.task.testing.CallCentre.dial;
import static dev.ringback.task.testing.CallCentre.newTask;
import static dev.ringback.task.testing.CallCentre.post;
import static dev.ringback.task.testing.CallCentre.show;
import static dev.ringback.task.testing.Crm.as;
import static dev.ringback.task.testing.Crm.fresh;
import static dev.ringback.task.testing.Crm.order;
import static dev.ringback.task.testing.Crm.receivedOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.ringback.stack.testing.Rule;
import dev.ringback.stack.testing.TestClock;
import dev.ringback.task.testing.CallCentre;
import dev.ringback.task.testing.CallCentre.Customer;
import dev.ringback.task.testing.CallCentre.Held;
import dev.ringback.task.testing.Database;
import dev.ringback.task.testing.OnTheStack;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tasks of other channels than the telephone, over HTTP. */
@QuarkusTest
@OnTheStack
class ChannelTest {

    /** Wednesday 1 April 2026, 10:10 in Shanghai. */
    private static final Instant MORNING = Instant.parse("2026-04-01T02:10:00Z");

    private static final Duration SOON = Duration.ofSeconds(20);

    private String unit;
    private String agent;
    private String sms;
    private String phone;

    @BeforeEach
    void openAnOffice() {
        TestClock.set(MORNING);
        CallCentre.companyPolicyAsShipped();
        unit = fresh("U").substring(0, 20);
        agent = agent(unit);
        sms = program("SMS");
        phone = CallCentre.program("P-OUT");
    }

    @AfterEach
    void backToWallTime() {
        CallCentre.companyPolicyAsShipped();
        TestClock.reset();
    }

    @Test
    @Rule("TASK-20")
    void anAgentOfTheTelephoneGetsNoMessagesUnaskedAndEachIsDoneByItsChannel() {
        Customer customer = customer();
        String message =
                create(List.of(newTask(sms, customer, "a", agent, null))).getFirst();
        String call =
                create(List.of(newTask(phone, customer(), "a", agent, null))).getFirst();

        claim(agent, fresh("key"), Map.of("max", 5, "programIds", List.of(sms, phone)))
                .then()
                .body("leases.taskId", contains(call))
                .body("leases.channel", contains("PHONE"));
        Held held = claimed(sms);

        assertThat(held.task()).isEqualTo(message);
        show(message).then().body("channel", equalTo("SMS"));
        dial(agent, held)
                .then()
                .statusCode(409)
                .body("code", equalTo("WRONG_CHANNEL"))
                .body("channel", equalTo("SMS"));
        send(agent, new Held(call, 1)).then().statusCode(409).body("code", equalTo("WRONG_CHANNEL"));
        show(call).then().body("state", equalTo("LEASED")).body("attempts", equalTo(0));
        String key = fresh("key");
        Response sent = send(agent, held, key);
        sent.then()
                .statusCode(201)
                .header("Cache-Control", "no-store")
                .body("channel", equalTo("SMS"))
                .body("recipientUri", equalTo("sms:" + customer.phone()))
                .body("attempt", equalTo(1))
                .body("customerSource", equalTo("crm"))
                .body(
                        "receiptDueAt",
                        equalTo(Instant.parse(sent.path("allowedAt"))
                                .plus(Duration.ofHours(72))
                                .toString()));
        assertThat(sent.<Object>path("grant")).isNull();
        send(agent, held, key)
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .body("attemptId", equalTo(sent.path("attemptId")));
        send(agent, held).then().statusCode(409).body("code", equalTo("ALREADY_DIALLED"));
        // The same key does not turn a message into a call.
        dial(agent, held, key).then().statusCode(409).body("code", equalTo("WRONG_CHANNEL"));
        assertThat(Database.count(
                        "SELECT count(*) FROM number_reveal WHERE attempt_id = ?::uuid",
                        sent.<String>path("attemptId")))
                .isEqualTo(2);
        show(message).then().body("state", equalTo("DIALLED"));
    }

    @Test
    @Rule("TASK-10")
    void aReceiptThatTheMessageArrivedCompletesTheTaskAndOneThatItIsOnItsWayDoesNot() {
        create(List.of(newTask(sms, customer(), "a", agent, null)));
        Held held = claimed(sms);
        String attempt = send(agent, held).path("attemptId");

        receipt("crm", attempt, "SENT", MORNING.plusSeconds(30))
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo("at"));
        TestClock.set(MORNING.plusSeconds(120));
        receipt("crm", attempt, "SENT", MORNING.minusSeconds(30)).then().statusCode(422);
        receipt("crm", attempt, "SENT", MORNING.plusSeconds(60))
                .then()
                .statusCode(200)
                .body("taskState", equalTo("DIALLED"))
                .body("state", equalTo("SENT"));
        receipt("crm", attempt, "DELIVERED", MORNING.plusSeconds(90))
                .then()
                .statusCode(200)
                .body("taskState", equalTo("CLOSED"))
                .body("closedReason", equalTo("COMPLETED"))
                .body("receipts.state", contains("SENT", "DELIVERED"))
                .body("receipts[1].toldBy", equalTo("crm-1"));
        receipt("crm", attempt, "DELIVERED", MORNING.plusSeconds(95))
                .then()
                .statusCode(200)
                .body("receipts", hasSize(2));
        receipt("crm", attempt, "FAILED", MORNING.plusSeconds(95))
                .then()
                .statusCode(409)
                .body("code", equalTo("RECEIPT_CONFLICT"));
        progress(sms).then().body("total.effective", equalTo(1)).body("total.successful", equalTo(0));
        receipt("crm", attempt, "REPLIED", MORNING.plusSeconds(100))
                .then()
                .statusCode(200)
                .body("state", equalTo("REPLIED"));
        progress(sms).then().body("total.effective", equalTo(1)).body("total.successful", equalTo(1));
        as("auditor").get("/v1/sends/" + attempt).then().statusCode(200).body("receipts", hasSize(3));
    }

    @Test
    @Rule("TASK-14")
    void aMessageThatFailedIsSentOnceMoreAndThenNoMore() {
        String task =
                create(List.of(newTask(sms, customer(), "a", agent, null))).getFirst();
        CallCentre.companyPolicyWithoutCaps();
        String first = send(agent, claimed(sms)).path("attemptId");
        TestClock.set(MORNING.plusSeconds(60));

        receipt("crm", first, "FAILED", MORNING.plusSeconds(30)).then().body("taskState", equalTo("READY"));

        claimSms().then().body("leases", hasSize(0));
        TestClock.set(MORNING.plus(Duration.ofHours(2)).plusSeconds(31));
        String second = send(agent, claimed(sms)).path("attemptId");
        TestClock.set(MORNING.plus(Duration.ofHours(3)));
        receipt("crm", second, "FAILED", MORNING.plus(Duration.ofHours(3)).minusSeconds(1))
                .then()
                .body("taskState", equalTo("CLOSED"))
                .body("closedReason", equalTo("UNREACHABLE"));
        // Told late of the first attempt: kept, and nothing moves.
        receipt("crm", first, "SENT", MORNING.plusSeconds(20)).then().statusCode(200);
        show(task).then().body("closedReason", equalTo("UNREACHABLE")).body("attempts", equalTo(2));
    }

    @Test
    @Rule("OPS-4")
    void withoutAReceiptInTimeTheTaskIsGivenBackAndALateReceiptStillCompletesIt() {
        String task =
                create(List.of(newTask(sms, customer(), "a", agent, null))).getFirst();
        CallCentre.companyPolicyWithoutCaps();
        Response sent = send(agent, claimed(sms));
        Instant due = Instant.parse(sent.path("receiptDueAt"));
        TestClock.set(due.minusSeconds(20));
        assertThat(show(task).<String>path("state")).isEqualTo("DIALLED");
        TestClock.set(due.plusSeconds(1));
        await().atMost(SOON).until(() -> show(task).path("state").equals("READY"));

        receipt("crm", sent.path("attemptId"), "READ", due)
                .then()
                .statusCode(200)
                .body("closedReason", equalTo("COMPLETED"));
    }

    @Test
    @Rule("TASK-15")
    @Rule("TASK-17")
    @Rule("TASK-13")
    void messagesStandUnderTheSameProtectionAsCalls() {
        Customer customer = customer();
        create(List.of(newTask(sms, customer, "a", agent, null), newTask(phone, customer, "b", agent, null)));
        send(agent, claimed(sms)).then().statusCode(201);
        Held call = CallCentre.claimOne(agent, phone);
        dial(agent, call).then().statusCode(201);
        create(List.of(newTask(sms, customer, "c", agent, null)));
        claimSms().then().body("leases", hasSize(0));
        Customer other = customer();
        create(List.of(newTask(sms, other, "a", agent, null)));
        Held held = claimed(sms);
        TestClock.set(Instant.parse("2026-04-01T02:24:00Z"));
        post(
                        agent,
                        "/v1/tasks/" + held.task() + "/extensions",
                        fresh("key"),
                        Map.of("fencingToken", held.token(), "leaseSeconds", 3600))
                .then()
                .statusCode(200);
        TestClock.set(Instant.parse("2026-04-01T03:20:00Z"));
        post(
                        agent,
                        "/v1/tasks/" + held.task() + "/extensions",
                        fresh("key"),
                        Map.of("fencingToken", held.token(), "leaseSeconds", 3600))
                .then()
                .statusCode(200);
        // 11:30:01 in Shanghai: the lease lasts, but nobody is to be bothered at this hour.
        TestClock.set(Instant.parse("2026-04-01T03:30:01Z"));
        send(agent, held)
                .then()
                .statusCode(409)
                .body("code", equalTo("CONTACT_BARRED"))
                .body("rule", equalTo("TASK-13"));
        assertThat(Database.count("SELECT count(*) FROM dial_attempt WHERE task_id = ?::uuid", held.task()))
                .isZero();
        assertThat(Database.rows(
                        "SELECT channel FROM dial_attempt WHERE contact_id = ? ORDER BY dialled_at",
                        customer.contact()))
                .containsExactly("SMS", "PHONE");
    }

    @Test
    @Rule("TASK-20")
    void emailsAndVisitsNameTheCustomerInTheSystemHeCameFrom() {
        for (String channel : List.of("EMAIL", "VISIT")) {
            String program = program(channel);
            create(List.of(newTask(program, customer(), "a", agent, null)));
            Response claimed =
                    claim(agent, fresh("key"), Map.of("programIds", List.of(program), "channels", List.of(channel)));
            Held held = new Held(claimed.path("leases[0].taskId"), claimed.path("leases[0].fencingToken"));
            Response sent = send(agent, held);
            sent.then()
                    .statusCode(201)
                    .body("channel", equalTo(channel))
                    .body("recipientUri", nullValue())
                    .body("customerExternalId", notNullValue());
            assertThat(Database.count(
                            "SELECT count(*) FROM number_reveal WHERE attempt_id = ?::uuid",
                            sent.<String>path("attemptId")))
                    .isZero();
        }
    }

    @Test
    void whatCannotBeIsRefused() {
        create(List.of(newTask(sms, customer(), "a", agent, null)));
        Held held = claimed(sms);
        String other = agent(unit);
        send(other, held).then().statusCode(403).body("code", equalTo("LEASE_OF_ANOTHER_AGENT"));
        send(agent, new Held(held.task(), held.token() + 1))
                .then()
                .statusCode(409)
                .body("code", equalTo("STALE_LEASE"));
        post(agent, "/v1/tasks/" + held.task() + "/sends", fresh("key"), Map.of())
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo("fencingToken"));
        post(agent, "/v1/tasks/" + java.util.UUID.randomUUID() + "/sends", fresh("key"), Map.of("fencingToken", 1))
                .then()
                .statusCode(404);
        as("supervisor")
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", fresh("k"))
                .body(Map.of("fencingToken", 1))
                .post("/v1/tasks/" + held.task() + "/sends")
                .then()
                .statusCode(403);
        claim(agent, fresh("key"), Map.of("channels", List.of())).then().statusCode(422);
        claim(agent, fresh("key"), Map.of("channels", List.of("FAX"))).then().statusCode(400);
        String attempt = send(agent, held).path("attemptId");
        TestClock.set(MORNING.plusSeconds(60));
        post(
                        other,
                        "/v1/sends/" + attempt + "/receipts",
                        fresh("key"),
                        Map.of(
                                "state",
                                "DELIVERED",
                                "at",
                                MORNING.plusSeconds(30).toString()))
                .then()
                .statusCode(404);
        post(agent, "/v1/sends/" + attempt + "/receipts", fresh("key"), Map.of("state", "DELIVERED"))
                .then()
                .statusCode(422);
        as("bi").get("/v1/sends/" + attempt).then().statusCode(403);
        as("manager").get("/v1/sends/" + java.util.UUID.randomUUID()).then().statusCode(404);
        create(List.of(newTask(phone, customer(), "a", agent, null)));
        String call = dial(agent, CallCentre.claimOne(agent, phone)).path("attemptId");
        receipt("crm", call, "DELIVERED", MORNING.plusSeconds(60)).then().statusCode(404);
        put(sms, body("EMAIL")).then().statusCode(422).body("violations.field", hasItem("terms.channel"));
        put(sms, body("SMS")).then().statusCode(200);
    }

    /** Two of five gift records, rounded up, of highest value first, by SMS; here they are deals of a store. */
    @Test
    @Rule("TASK-10")
    void aSpotCheckByMessageGoesFromTheDrawToTheReply() {
        TestClock.set(Instant.parse("2026-03-06T02:00:00Z"));
        String program = fresh("p").substring(0, 20);
        String business = fresh("gifts");
        Map<String, Object> body = body("SMS");
        body.put("schedule", Map.of("kind", "NEXT_WEEK", "from", "MONDAY", "to", "SUNDAY"));
        body.put("business", business);
        body.put("selection", Map.of("kind", "TOP_SHARE", "percent", 40, "per", "ORG_UNIT", "seed", "1"));
        put(program, body).then().statusCode(201).body("terms.channel", equalTo("SMS"));
        for (int i = 1; i <= 5; i++) {
            Map<String, Object> order = order("2026-03-03T02:00:00Z");
            order.put("business", business);
            order.put("amount", i + "00");
            order.put("orgUnitId", unit);
            receivedOrder(order);
        }
        TestClock.set(Instant.parse("2026-03-10T02:10:00Z"));
        await().atMost(SOON)
                .until(() -> Database.count("SELECT count(*) FROM task WHERE program_id = ?", program) == 2);

        Response claimed = claim(
                agent,
                fresh("key"),
                Map.of("max", 5, "programIds", List.of(program), "channels", List.of("SMS", "EMAIL")));

        claimed.then().body("leases", hasSize(2)).body("leases.channel", contains("SMS", "SMS"));
        Held first = new Held(claimed.path("leases[0].taskId"), claimed.path("leases[0].fencingToken"));
        String attempt = send(agent, first).path("attemptId");
        TestClock.set(Instant.parse("2026-03-10T02:12:00Z"));
        receipt("crm", attempt, "REPLIED", Instant.parse("2026-03-10T02:11:30Z"))
                .then()
                .body("closedReason", equalTo("COMPLETED"));
        as("manager")
                .get("/v1/programs/" + program + "/progress?week=2026-03-09")
                .then()
                .body("total.opened", equalTo(2))
                .body("total.successful", equalTo(1));
    }

    private String program(String channel) {
        String id = fresh("p").substring(0, 20);
        put(id, body(channel)).then().statusCode(201);
        return id;
    }

    private static Map<String, Object> body(String channel) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("purpose", "DEAL");
        body.put("rule", "TASK-10");
        body.put("schedule", Map.of("kind", "FIRST_DAYS_OF_NEXT_MONTH", "fromDay", 1, "toDay", 7));
        body.put("business", fresh("nothing"));
        body.put("policies", List.of());
        body.put("attempts", Map.of("max", 2, "retryAfter", "PT2H"));
        body.put("questions", List.of());
        body.put("active", true);
        body.put("terms", Map.of("channel", channel));
        return body;
    }

    private static Response put(String program, Map<String, Object> body) {
        return as("admin").contentType(ContentType.JSON).body(body).put("/v1/programs/" + program);
    }

    private Response claimSms() {
        return claim(agent, fresh("key"), Map.of("programIds", List.of(sms), "channels", List.of("SMS")));
    }

    private Held claimed(String program) {
        Response claimed =
                claim(agent, fresh("key"), Map.of("programIds", List.of(program), "channels", List.of("SMS")));
        claimed.then().statusCode(200).body("leases", hasSize(1));
        return new Held(claimed.path("leases[0].taskId"), claimed.path("leases[0].fencingToken"));
    }

    private static Response send(String agent, Held held) {
        return send(agent, held, fresh("key"));
    }

    private static Response send(String agent, Held held, String key) {
        return post(agent, "/v1/tasks/" + held.task() + "/sends", key, Map.of("fencingToken", held.token()));
    }

    private static Response receipt(String role, String attempt, String state, Instant at) {
        return as(role).header("Idempotency-Key", fresh("key"))
                .contentType(ContentType.JSON)
                .body(Map.of("state", state, "at", at.toString(), "providerId", "sms-1"))
                .post("/v1/sends/" + attempt + "/receipts");
    }

    private static Response progress(String program) {
        return as("manager").get("/v1/programs/" + program + "/progress?month=2026-04");
    }
}
