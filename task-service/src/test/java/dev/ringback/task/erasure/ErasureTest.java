package dev.ringback.task.erasure;

import static dev.ringback.task.testing.CallCentre.agent;
import static dev.ringback.task.testing.CallCentre.claimOne;
import static dev.ringback.task.testing.CallCentre.dial;
import static dev.ringback.task.testing.CallCentre.program;
import static dev.ringback.task.testing.CallCentre.show;
import static dev.ringback.task.testing.CallCentre.task;
import static dev.ringback.task.testing.Crm.as;
import static dev.ringback.task.testing.Crm.fresh;
import static dev.ringback.task.testing.People.changes;
import static dev.ringback.task.testing.People.shown;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.ringback.stack.testing.Rule;
import dev.ringback.stack.testing.TestClock;
import dev.ringback.stack.testing.TestTokens;
import dev.ringback.task.testing.CallCentre;
import dev.ringback.task.testing.CallCentre.Customer;
import dev.ringback.task.testing.CallCentre.Held;
import dev.ringback.task.testing.Crm;
import dev.ringback.task.testing.Database;
import dev.ringback.task.testing.DoNotCall;
import dev.ringback.task.testing.OnTheStack;
import dev.ringback.task.testing.People;
import dev.ringback.task.testing.Topic;
import dev.ringback.task.testing.Upload;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Erasure on request: who is erased cannot be found, and what is counted stays counted. */
@QuarkusTest
@OnTheStack
class ErasureTest {

    @BeforeEach
    void aWorkingDay() {
        TestClock.set(Instant.parse("2026-04-01T02:30:00Z"));
        CallCentre.companyPolicyWithoutCaps();
    }

    @AfterEach
    void backToWallTime() {
        TestClock.reset();
    }

    /** Guard: each statement of Traces; the whole database is searched. */
    @Test
    @Rule("GOV-5")
    void nothingThatIdentifiesThePersonIsLeftInTheDatabase() throws Exception {
        // Letters alone: digits of free text may be taken for a number and masked.
        String name = fresh("Nobody").replaceAll("[0-9]", "z");
        String source = fresh("crm");
        Map<String, Object> order = Crm.order("2026-03-20T01:00:00Z");
        order.put("customer", Map.of("source", source, "externalId", name, "name", name, "phone", Crm.phone()));
        String id = as("crm").get("/v1/orders/" + Crm.receivedOrder(order)).path("customerId");
        patch(
                        id,
                        Map.of(
                                "address",
                                name,
                                "coding",
                                name,
                                "contactPerson",
                                name,
                                "birthday",
                                "1980-05-06",
                                "reason",
                                name))
                .then()
                .statusCode(200);
        CallCentre.post(
                        agent(fresh("U")),
                        "/v1/customers/" + id + "/verifications",
                        fresh("key"),
                        Map.of("result", "CONFIRMED", "note", name))
                .then()
                .statusCode(201);
        Map<String, Object> enquiry = Crm.enquiry("2026-03-20T01:00:00Z");
        enquiry.remove("customer");
        enquiry.put("customerId", id);
        enquiry.put("topic", name);
        Crm.post("/v1/enquiries", enquiry).then().statusCode(201);
        recorded("/v1/occasions", id, Map.of("kind", "BIRTHDAY", "occasionOn", "1980-05-06", "title", name));
        recorded("/v1/occasions", id, Map.of("kind", "PROMOTION", "occasionOn", "2026-05-06", "title", name));
        recorded(
                "/v1/bookings",
                id,
                Map.of("bookedAt", "2026-03-20T01:00:00Z", "visitAt", "2026-04-20T01:00:00Z", "place", name));
        recorded("/v1/notices", id, Map.of("kind", "PRICE_CHANGE", "text", name, "publishedOn", "2026-03-28"));
        recorded(
                "/v1/invitations",
                id,
                Map.of(
                        "event",
                        "Open day",
                        "place",
                        "Hall 3",
                        "heldAt",
                        "2026-04-12T02:00:00Z",
                        "invitedOn",
                        "2026-03-28",
                        "documents",
                        name));
        rejected(source, "externalId,name,phone\n" + name + "," + name + ",12\n");
        assertThat(tablesWith(name))
                .contains(
                        "customer",
                        "customer_change",
                        "customer_verification",
                        "import_rejection",
                        "enquiry",
                        "occasion",
                        "booking",
                        "notice",
                        "invitation");

        erase(id).then().statusCode(200);

        assertThat(tablesWith(name)).isEmpty();
        assertThat(tablesWith("1980-05-06")).doesNotContain("occasion", "customer", "customer_change");
        shown(id)
                .body("name", equalTo("***"))
                .body("phoneMasked", equalTo("***"))
                .body("externalId", equalTo("erased:" + id))
                .body("birthday", nullValue())
                .body("obsolete", equalTo(true))
                .body("erasedAt", startsWith("2026-04-01T02:30:"));
        changes(id)
                .body("items", hasSize(1))
                .body("items[0].changes.address.new", nullValue())
                .body("items[0].reason", nullValue());
        Topic.customer()
                .awaitOne(
                        id,
                        "dev.ringback.customer-registered.v1",
                        "dev.ringback.customer-verified.v1",
                        "dev.ringback.customer-erased.v1");
    }

    private static void recorded(String path, String customer, Map<String, String> content) {
        Map<String, Object> fact = new HashMap<>(content);
        fact.putAll(Map.of("source", "crm", "externalId", fresh("F"), "customerId", customer, "business", "furniture"));
        Crm.post(path, fact).then().statusCode(201);
    }

    /** Guard: the trigger that lets the reason of an appointment go, and nothing else of it. */
    @Test
    @Rule("GOV-5")
    void whyAnAppointmentWasAgreedGoesAndTheAppointmentStays() {
        String program = program();
        String agent = agent(fresh("U"));
        Customer customer = CallCentre.customer();
        String task = task(program, customer, "a", agent);
        Held held = claimOne(agent, program);
        given().auth()
                .oauth2(TestTokens.token("agent", agent))
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "fencingToken", held.token(), "at", "2026-04-01T06:30:00Z", "reason", "after the operation"))
                .put("/v1/tasks/" + task + "/appointment")
                .then()
                .statusCode(200);

        erase(customer.id().toString()).then().statusCode(200);

        assertThat(Database.rows("SELECT task_id, reason FROM task_appointment WHERE task_id = ?::uuid", task))
                .containsExactly(task + "|");
        assertThatThrownBy(() ->
                        CallCentre.execute("UPDATE task_appointment SET agent_id = 'x' WHERE task_id = ?::uuid", task))
                .hasStackTraceContaining("append-only");
    }

    @Test
    void whatIsCountedStaysCountedAndWhatIsOpenEnds() {
        String program = program();
        String agent = agent(fresh("U"));
        Customer customer = CallCentre.customer();
        String id = customer.id().toString();
        String done = task(program, customer, "a", agent);
        Held held = claimOne(agent, program);
        dial(agent, held).then().statusCode(201);
        String open = task(program, customer, "b", agent);
        List<String> ledger = ledger(id);

        erase(id)
                .then()
                .statusCode(200)
                .body("customerId", equalTo(id))
                .body("erasedBy", equalTo("admin-1"))
                .body("tasksEnded", equalTo(2));

        assertThat(ledger(id)).isEqualTo(ledger).hasSize(1);
        show(open)
                .then()
                .body("state", equalTo("CLOSED"))
                .body("closedReason", equalTo("CANCELLED"))
                .body("customerId", equalTo(id));
        show(done).then().body("state", equalTo("DIALLED"));
        dial(agent, held).then().statusCode(409);
        assertThat(CallCentre.create(List.of(CallCentre.newTask(program, customer, "c", agent, null))))
                .isEmpty();
        People.assertRebuildChangesNothing();
    }

    @Test
    void whoIsErasedIsErasedOnceAndChangesNoMore() {
        String id = CallCentre.customer().id().toString();
        String key = fresh("key");
        String first = erase(id, key).then().statusCode(200).extract().asString();
        TestClock.set(Instant.parse("2026-04-02T02:30:00Z"));

        assertThat(erase(id, key).asString()).isEqualTo(first);
        assertThat(erase(id).then().statusCode(200).extract().asString()).isEqualTo(first);

        patch(id, Map.of("valueTier", "A", "reason", "x"))
                .then()
                .statusCode(409)
                .body("code", equalTo("CUSTOMER_ERASED"));
        patch(id, Map.of("obsolete", false, "reason", "x")).then().statusCode(409);
        People.changeNumber(id, Crm.phone()).then().statusCode(409).body("code", equalTo("CUSTOMER_ERASED"));
        People.merge(CallCentre.customer().id(), id).then().statusCode(409).body("code", equalTo("CUSTOMER_ERASED"));
        People.merge(id, CallCentre.customer().id()).then().statusCode(409);
        CallCentre.post(
                        agent(fresh("U")),
                        "/v1/customers/" + id + "/verifications",
                        fresh("key"),
                        Map.of("result", "CONFIRMED"))
                .then()
                .statusCode(409);
        assertThat(Database.count(
                        "SELECT count(*) FROM audit_entry WHERE object_id = ? AND action = 'CUSTOMER_ERASED'", id))
                .isOne();
        erase(UUID.randomUUID().toString()).then().statusCode(404);
        People.post("supervisor", id, "erasures", Map.of("reason", "x")).then().statusCode(403);
        People.post("admin", id, "erasures", Map.of()).then().statusCode(422);
    }

    @Test
    void theSameNumberComingInAgainIsSomebodyElse() {
        Customer erased = CallCentre.customer();
        erase(erased.id().toString()).then().statusCode(200).body("numberKept", equalTo(false));

        Customer again = registered(erased.phone());

        assertThat(again.contact()).isNotEqualTo(erased.contact());
        String program = program();
        String agent = agent(fresh("U"));
        task(program, again, "a", agent);
        dial(agent, claimOne(agent, program)).then().statusCode(201).body("dialUri", equalTo("tel:" + erased.phone()));
    }

    /** Guard: ErasureTable.blank keeps the hash of a number that is listed. */
    @Test
    @Rule("TASK-17")
    void aWishNotToBeCalledOutlivesThePerson() {
        Customer erased = CallCentre.customer();
        DoNotCall.post("admin", Map.of("customerId", erased.id(), "kind", "CUSTOMER_REQUEST", "reason", "asked"))
                .then()
                .statusCode(201);
        erase(erased.id().toString()).then().statusCode(200).body("numberKept", equalTo(true));
        assertThat(Database.rows("SELECT length(number_enc), masked FROM contact WHERE id = ?", erased.contact()))
                .containsExactly("0|***");

        Customer again = registered(erased.phone());

        assertThat(again.contact()).isEqualTo(erased.contact());
        People.check(again.id(), "a", "2026-04-01T03:00:00Z")
                .body("decisions[0].allowed", equalTo(false))
                .body("decisions[0].reason", equalTo("DO_NOT_CALL"));
        shown(again.id()).body("phoneMasked", equalTo("139****" + erased.phone().substring(10)));
    }

    @Test
    void whoSharesTheNumberKeepsIt() {
        Customer erased = CallCentre.customer();
        Customer other = registered(erased.phone());
        String program = program();
        String agent = agent(fresh("U"));
        task(program, other, "a", agent);

        erase(erased.id().toString()).then().statusCode(200);

        dial(agent, claimOne(agent, program)).then().statusCode(201).body("dialUri", equalTo("tel:" + erased.phone()));
    }

    @Test
    void whoeverWasMergedIntoThePersonIsErasedWithThem() {
        Customer one = CallCentre.customer();
        Customer survivor = CallCentre.customer();
        People.merge(one.id(), survivor.id()).then().statusCode(200);
        erase(one.id().toString())
                .then()
                .statusCode(409)
                .body("mergedInto", equalTo(survivor.id().toString()));

        erase(survivor.id().toString()).then().statusCode(200);

        shown(one.id()).body("name", equalTo("***"));
        assertThat(Database.rows(
                        "SELECT DISTINCT number_key_id FROM contact WHERE id IN (?, ?)",
                        one.contact(),
                        survivor.contact()))
                .containsExactly("erased");
    }

    /** Guard: refuse_change_but_erasure asks whether the customer was erased. */
    @Test
    @Rule("GOV-5")
    void onlyWhatIsSaidOfAnErasedCustomerIsBlanked() {
        String id = CallCentre.customer().id().toString();
        patch(id, Map.of("coding", "K-1", "reason", "x")).then().statusCode(200);

        assertThatThrownBy(() -> CallCentre.execute(
                        "UPDATE customer_change SET reason = NULL, changes = '{\"coding\": {}}' WHERE customer_id = ?::uuid",
                        id))
                .hasMessageContaining("append-only");

        erase(id).then().statusCode(200);
        assertThatThrownBy(() -> CallCentre.execute(
                        "UPDATE customer_change SET changed_by = 'nobody' WHERE customer_id = ?::uuid", id))
                .hasMessageContaining("append-only");
        changes(id).body("items.changedBy", contains("supervisor-1")).body("items[0].changes", not(nullValue()));
    }

    private static List<String> ledger(String customer) {
        return Database.rows(
                "SELECT id, contact_id, customer_id, task_id, attempt, dialled_at FROM dial_attempt WHERE customer_id = ?::uuid",
                customer);
    }

    private static List<String> tablesWith(String text) {
        List<String> found = new ArrayList<>();
        for (String table :
                Database.rows("SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'"
                        + " AND table_type = 'BASE TABLE'")) {
            if (Database.count("SELECT count(*) FROM \"" + table + "\" t WHERE position(? IN t::text) > 0", text) > 0) {
                found.add(table);
            }
        }
        return found;
    }

    private static Customer registered(String phone) {
        String id = Crm.post(
                        "/v1/customers",
                        Map.of("source", "crm", "externalId", fresh("C"), "name", "李雷", "phone", phone))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return new Customer(UUID.fromString(id), People.contactOf(id), phone);
    }

    private static void rejected(String source, String file) throws Exception {
        var queued = Upload.post(
                "/v1/imports?kind=customers&source=" + source, "text/csv", fresh("key"), BodyPublishers.ofString(file));
        String id = JsonPath.from(queued.body()).getString("id");
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> "DONE".equals(as("crm").get("/v1/imports/" + id).path("state")));
    }

    private static Response patch(String id, Map<String, ?> body) {
        return as("supervisor")
                .contentType("application/merge-patch+json")
                .body(body)
                .patch("/v1/customers/" + id);
    }

    private static Response erase(String id) {
        return erase(id, fresh("key"));
    }

    private static Response erase(String id, String key) {
        return People.post("admin", key, id, "erasures", Map.of("reason", "letter 2026-117"));
    }
}
