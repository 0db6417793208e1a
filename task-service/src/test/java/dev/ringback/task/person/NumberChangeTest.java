package dev.ringback.task.person;

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
import static dev.ringback.task.testing.People.assertRebuildChangesNothing;
import static dev.ringback.task.testing.People.changeNumber;
import static dev.ringback.task.testing.People.changes;
import static dev.ringback.task.testing.People.check;
import static dev.ringback.task.testing.People.post;
import static dev.ringback.task.testing.People.shown;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.ringback.stack.testing.Rule;
import dev.ringback.stack.testing.TestClock;
import dev.ringback.task.testing.CallCentre;
import dev.ringback.task.testing.CallCentre.Customer;
import dev.ringback.task.testing.CallCentre.Held;
import dev.ringback.task.testing.Calls;
import dev.ringback.task.testing.Crm;
import dev.ringback.task.testing.Database;
import dev.ringback.task.testing.DoNotCall;
import dev.ringback.task.testing.OnTheStack;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Guard of what follows the person: {@code MoveTable.inherit}; without it a new number is a new person. */
@QuarkusTest
@OnTheStack
class NumberChangeTest {

    /** Wednesday 1 April 2026, 10:10 in Shanghai. */
    private static final Instant MORNING = Instant.parse("2026-04-01T02:10:00Z");

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
    @Rule("TASK-15")
    void theMonthAndTheCoolDownGoWithThePerson() {
        dialled("a");
        changeNumber(customer.id(), Crm.phone()).then().statusCode(200);
        check(customer.id(), null, "2026-04-02").body("decisions.allowed", contains(true));
        dialled("b");

        changeNumber(customer.id(), Crm.phone()).then().statusCode(200);

        check(customer.id(), null, "2026-04-02", "2026-06-30", "2026-07-01")
                .body("decisions.allowed", contains(false, false, true))
                .body("decisions[0].rule", equalTo("TASK-15"))
                .body("decisions[0].countedAttempts", hasSize(2));
        assertRebuildChangesNothing();
    }

    @Test
    @Rule("TASK-15")
    void theOldNumberStaysAsProtectedAsItWas() {
        dialled("a");
        dialled("b");
        changeNumber(customer.id(), Crm.phone()).then().statusCode(200);

        String another = registered(customer.phone());

        check(another, null, "2026-06-30", "2026-07-01").body("decisions.allowed", contains(false, true));
    }

    @Test
    @Rule("TASK-16")
    void theDistanceBetweenCallsAboutABusinessGoesWithThePerson() {
        dialled("a");

        changeNumber(customer.id(), Crm.phone()).then().statusCode(200);

        check(customer.id(), "a", "2026-04-30", "2026-05-01").body("decisions.allowed", contains(false, true));
        check(customer.id(), "b", "2026-04-30").body("decisions.allowed", contains(true));
    }

    @Test
    @Rule("TASK-16")
    void refusalsGoWithThePersonAndCountTogetherOnTheNewNumber() {
        refused("a");
        refused("a");
        changeNumber(customer.id(), Crm.phone()).then().statusCode(200);
        check(customer.id(), "a", "2026-04-02").body("decisions.allowed", contains(true));

        refused("a");

        check(customer.id(), "a", "2026-04-02", "2036-01-01").body("decisions.allowed", contains(false, false));
        check(customer.id(), "b", "2026-04-02").body("decisions.allowed", contains(true));
        assertThat(check(registered(customer.phone()), "a", "2026-04-02")
                        .extract()
                        .<Boolean>path("decisions[0].allowed"))
                .as("the old number was refused twice")
                .isTrue();
        assertRebuildChangesNothing();
    }

    @Test
    @Rule("TASK-17")
    void theDoNotCallListGoesWithThePersonAndIsLiftedFromEveryNumber() {
        String entry = DoNotCall.list(customer.id());
        String phone = Crm.phone();

        changeNumber(customer.id(), phone).then().statusCode(200);

        check(customer.id(), null, "2026-04-02").body("decisions.allowed", contains(false));
        lookup(phone).then().body("doNotCall", equalTo(true));
        lookup(customer.phone()).then().body("doNotCall", equalTo(true));
        as("auditor")
                .get("/v1/do-not-call?numberRef=" + lookup(phone).path("numberRef"))
                .then()
                .body("items.id", contains(entry));
        DoNotCall.lift("supervisor", entry).then().statusCode(200);
        check(customer.id(), null, "2026-04-02").body("decisions.allowed", contains(true));
        lookup(phone).then().body("doNotCall", equalTo(false));
        lookup(customer.phone()).then().body("doNotCall", equalTo(false));
        assertRebuildChangesNothing();
    }

    @Test
    void whoComesBackToAnOldNumberCountsNothingTwice() {
        dialled("a");
        changeNumber(customer.id(), Crm.phone()).then().statusCode(200);

        changeNumber(customer.id(), customer.phone()).then().statusCode(200);

        check(customer.id(), "a", "2026-04-02").body("decisions[0].countedAttempts", hasSize(1));
        check(customer.id(), "b", "2026-04-02").body("decisions.allowed", contains(true));
        assertRebuildChangesNothing();
    }

    @Test
    void anOpenTaskIsDialledByTheNewNumber() {
        String task = task(program, customer, "a", agent);
        String phone = Crm.phone();

        changeNumber(customer.id(), phone).then().statusCode(200);

        show(task).then().body("phoneMasked", equalTo(masked(phone)));
        dial(agent, claimOne(agent, program)).then().statusCode(201).body("dialUri", equalTo("tel:+86" + phone));
    }

    @Test
    void aLeaseOutlivesTheChangeAndDialsTheNewNumber() {
        task(program, customer, "a", agent);
        Held held = claimOne(agent, program);
        String phone = Crm.phone();

        changeNumber(customer.id(), phone).then().statusCode(200);

        dial(agent, held).then().statusCode(201).body("dialUri", equalTo("tel:+86" + phone));
        check(customer.id(), "a", "2026-04-02").body("decisions[0].countedAttempts", hasSize(1));
        assertRebuildChangesNothing();
    }

    /** Guard: {@code PeopleLock.share} in {@code TaskCreator}; without it the task is made by the number that is just being left. */
    @Test
    void aTaskThatIsMadeDuringAChangeGoesByTheNewNumber() throws Exception {
        Customer housemate = customer();
        try (Connection connection = Database.connect();
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            connection.setAutoCommit(false);
            run(connection, "SELECT pg_advisory_xact_lock(" + 0x52_42_50_45_4F_50L + ")");
            run(
                    connection,
                    "UPDATE customer SET contact_id = '" + housemate.contact() + "' WHERE id = '" + customer.id()
                            + "'");

            Future<String> made = threads.submit(() -> task(program, customer, "a", agent));

            await().atMost(Duration.ofSeconds(20))
                    .until(() -> made.isDone()
                            || Database.count("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory'"
                                            + " AND mode = 'ShareLock' AND NOT granted")
                                    > 0);
            connection.commit();
            show(made.get()).then().body("phoneMasked", equalTo(masked(housemate.phone())));
        }
    }

    @Test
    void anotherCustomerOfTheOldNumberStaysWithIt() {
        String housemate = registered(customer.phone());
        Customer other = new Customer(UUID.fromString(housemate), customer.contact(), customer.phone());
        String task = task(program, other, "a", agent);

        changeNumber(customer.id(), Crm.phone()).then().statusCode(200);

        shown(housemate).body("phoneMasked", equalTo(masked(customer.phone())));
        show(task).then().body("phoneMasked", equalTo(masked(customer.phone())));
        dial(agent, claimOne(agent, program)).then().statusCode(201);
        check(customer.id(), "a", "2026-04-02").body("decisions.allowed", contains(true));
    }

    /** Guard: {@code Histories.seat}; without it each of the two leases bars the other, and nobody is called. */
    @Test
    @Rule("TASK-15")
    void ofLeasesThatFindNoPlaceOnTheNewNumberAsManyAreKeptAsFit() {
        Customer housemate = customer();
        task(program, housemate, "x", agent);
        dial(agent, claimOne(agent, program)).then().statusCode(201);
        task(program, housemate, "y", agent);
        Held first = claimOne(agent, program);
        task(program, customer, "z", agent);
        Held second = claimOne(agent, program);

        changeNumber(customer.id(), housemate.phone()).then().statusCode(200);

        dial(agent, second).then().statusCode(409).body("code", equalTo("STALE_LEASE"));
        assertThat(claimable(agent, program)).isZero();
        dial(agent, first).then().statusCode(201);
        show(second.task()).then().body("state", equalTo("READY"));
        assertRebuildChangesNothing();
    }

    @Test
    @Rule("GOV-1")
    void theHistoryShowsWhoChangedWhatWhenAndWhyWithoutNumbers() {
        String phone = Crm.phone();

        Response answer =
                post("crm", customer.id(), "number-changes", Map.of("phone", phone, "reason", "Called from " + phone));

        answer.then()
                .statusCode(200)
                .body("id", equalTo(customer.id().toString()))
                .body("phoneMasked", equalTo(masked(phone)))
                .body("mergedInto", nullValue());
        String shown = changes(customer.id())
                .body("items", hasSize(1))
                .body("items[0].kind", equalTo("NUMBER_CHANGE"))
                .body("items[0].changedBy", equalTo("crm-1"))
                .body("items[0].changedAt", startsWith("2026-04-01T02:10:0"))
                .body("items[0].reason", equalTo("Called from " + masked(phone)))
                .body("items[0].changes.phone.old", equalTo(masked(customer.phone())))
                .body("items[0].changes.phone.new", equalTo(masked(phone)))
                .extract()
                .asString();
        assertThat(shown).doesNotContain(phone).doesNotContain(customer.phone().substring(3));
        assertThat(Database.rows(
                        "SELECT changes::text || reason FROM customer_change WHERE customer_id = ?", customer.id()))
                .noneMatch(text -> text.contains(phone));
    }

    @Test
    @Rule("TASK-4")
    void theHistoryIsPagedInOrderAndHoldsVerificationsToo() {
        CallCentre.post(
                        agent,
                        "/v1/customers/" + customer.id() + "/verifications",
                        fresh("key"),
                        Map.of("result", "OBSOLETE"))
                .then()
                .statusCode(201);
        TestClock.set(MORNING.plusSeconds(1));
        changeNumber(customer.id(), Crm.phone()).then().statusCode(200);
        changeNumber(customer.id(), customer.phone()).then().statusCode(200);
        String path = "/v1/customers/" + customer.id() + "/changes?limit=2";

        Response first = as("crm").get(path);
        Response second = as("crm").get(path + "&cursor=" + first.path("nextCursor"));

        first.then()
                .body("items.kind", contains("VERIFICATION", "NUMBER_CHANGE"))
                .body("items[0].changes.obsolete.new", equalTo("true"));
        second.then()
                .body("items.kind", contains("NUMBER_CHANGE"))
                .body("items[0].changes.phone.new", equalTo(masked(customer.phone())))
                .body("nextCursor", nullValue());
        as("crm").get(path + "&cursor=x").then().statusCode(400).body("code", equalTo("INVALID_PARAMETER"));
    }

    @Test
    void theSourceMayGoOnStatingTheOldNumber() {
        Map<String, Object> order = Crm.order(null);
        Crm.receivedOrder(order);
        String id = Crm.post("/v1/orders", order).path("customerId");
        String phone = Crm.phone();
        changeNumber(id, phone).then().statusCode(200);

        order.put("externalId", fresh("SO"));
        Crm.post("/v1/orders", order).then().statusCode(201).body("customerId", equalTo(id));

        Map<String, Object> stated = new java.util.HashMap<>(Crm.customer(Crm.phone()));
        stated.put("externalId", ((Map<?, ?>) order.get("customer")).get("externalId"));
        order.put("customer", stated);
        order.put("externalId", fresh("SO"));
        Crm.post("/v1/orders", order).then().statusCode(409).body("violations.field", contains("customer.phone"));
    }

    @Test
    void aChangeIsMadeOncePerKey() {
        String key = fresh("key");
        Map<String, String> body = Map.of("phone", Crm.phone(), "reason", "told us so");
        post("supervisor", key, customer.id(), "number-changes", body).then().statusCode(200);

        post("supervisor", key, customer.id(), "number-changes", body)
                .then()
                .statusCode(200)
                .header("Idempotency-Replayed", "true");

        post("supervisor", key, customer().id(), "number-changes", body)
                .then()
                .statusCode(422)
                .body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));
        changes(customer.id()).body("items", hasSize(1));
    }

    @Test
    void theSameNumberIsNoChange() {
        post("supervisor", customer.id(), "number-changes", Map.of("phone", customer.phone(), "reason", "again"))
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("code", equalTo("NUMBER_UNCHANGED"));

        as("supervisor")
                .header("Idempotency-Key", fresh("key"))
                .header("Accept-Language", "zh")
                .contentType(ContentType.JSON)
                .body(Map.of("phone", customer.phone(), "reason", "再次"))
                .post("/v1/customers/" + customer.id() + "/number-changes")
                .then()
                .statusCode(409)
                .body("title", equalTo("号码未变"));
        changes(customer.id()).body("items", hasSize(0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{\"phone\": \"123\", \"reason\": \"r\"}; 422; phone",
                "{\"phone\": \"139 1234 5678 ext 9\", \"reason\": \"r\"}; 422; phone",
                "{\"phone\": \"13812345678\", \"region\": \"US\", \"reason\": \"r\"}; 422; phone",
                "{\"phone\": \"13912345678\", \"region\": \"China\", \"reason\": \"r\"}; 422; region",
                "{\"phone\": \"13912345678\"}; 422; reason",
                "{\"phone\": \"13912345678\", \"reason\": \" \"}; 422; reason",
                "{\"reason\": \"r\"}; 422; phone"
            })
    void badNumbersAndReasonsChangeNothing(String body, int status, String field) {
        post("supervisor", customer.id(), "number-changes", body)
                .then()
                .statusCode(status)
                .body("code", equalTo("VALIDATION_FAILED"))
                .body("violations.field", contains(field));

        shown(customer.id()).body("phoneMasked", equalTo(masked(customer.phone())));
        changes(customer.id()).body("items", hasSize(0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"phone\": \"13912345678\", \"reason\": \"r\", \"name\": \"x\"}",
                "{\"phone\": {}, \"reason\": \"r\"}",
                "{\"phone\": "
            })
    void malformedBodiesChangeNothing(String body) {
        post("supervisor", customer.id(), "number-changes", body).then().statusCode(400);

        changes(customer.id()).body("items", hasSize(0));
    }

    @Test
    void whoIsUnknownOrMayNotAskIsToldSo() {
        Map<String, String> body = Map.of("phone", Crm.phone(), "reason", "told us so");

        post("supervisor", UUID.randomUUID(), "number-changes", body).then().statusCode(404);
        as("supervisor")
                .get("/v1/customers/" + UUID.randomUUID() + "/changes")
                .then()
                .statusCode(404);
        for (String role : new String[] {"agent", "quality", "complaint-officer", "hr", "manager", "bi", "auditor"}) {
            post(role, customer.id(), "number-changes", body).then().statusCode(403);
        }
        as("agent").get("/v1/customers/" + customer.id() + "/changes").then().statusCode(403);
        as("supervisor")
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/customers/" + customer.id() + "/number-changes")
                .then()
                .statusCode(400)
                .body("code", equalTo("IDEMPOTENCY_KEY_MISSING"));
        changes(customer.id()).body("items", hasSize(0));
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.execute();
        }
    }

    private void dialled(String business) {
        task(program, customer, business, agent);
        dial(agent, claimOne(agent, program)).then().statusCode(201);
    }

    private void refused(String business) {
        long before = signals();
        Calls.publish(Calls.call(
                UUID.randomUUID().toString(), 1, customer.id(), business, "EFFECTIVE", "REFUSED", MORNING, null));
        await().atMost(Duration.ofSeconds(20)).until(() -> signals() > before);
    }

    private long signals() {
        return Database.count(
                "SELECT count(*) FROM contact_signal s WHERE s.contact_id IN (SELECT contact_id FROM customer WHERE id = ?"
                        + " UNION SELECT from_contact_id FROM contact_inheritance WHERE customer_id = ?)",
                customer.id(),
                customer.id());
    }

    private static String registered(String phone) {
        return Crm.post(
                        "/v1/customers",
                        Map.of("source", "crm", "externalId", fresh("C"), "name", "李雷", "phone", phone))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static Response lookup(String phone) {
        return as("supervisor")
                .contentType(ContentType.JSON)
                .body(Map.of("phone", phone))
                .post("/v1/customers/lookups");
    }

    private static String masked(String phone) {
        String national = phone.substring(phone.length() - 11);
        return national.substring(0, 3) + "****" + national.substring(7);
    }
}
