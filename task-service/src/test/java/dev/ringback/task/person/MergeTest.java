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
import static dev.ringback.task.testing.People.merge;
import static dev.ringback.task.testing.People.post;
import static dev.ringback.task.testing.People.shown;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.ringback.platform.event.ComplaintRaised;
import dev.ringback.platform.event.CustomerMerged;
import dev.ringback.platform.json.EventJson;
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
import dev.ringback.task.testing.People;
import dev.ringback.task.testing.Topic;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Guard of what is counted together: {@code MoveTable.inherit}; without it a merge forgets the calls of the merged customer. */
@QuarkusTest
@OnTheStack
class MergeTest {

    /** Wednesday 1 April 2026, 10:10 in Shanghai. */
    private static final Instant MORNING = Instant.parse("2026-04-01T02:10:00Z");

    private String agent;
    private String program;
    private Customer merged;
    private Customer survivor;

    @BeforeEach
    void openAnOffice() {
        TestClock.set(MORNING);
        CallCentre.companyPolicyAsShipped();
        agent = agent(fresh("U"));
        program = program();
        merged = customer();
        survivor = customer();
    }

    @AfterEach
    void backToWallTime() {
        TestClock.reset();
    }

    @Test
    @Rule("TASK-15")
    void theMonthCountsTheDialsOfBoth() {
        dialled(merged, "a");
        dialled(survivor, "b");
        check(survivor.id(), null, "2026-04-02").body("decisions.allowed", contains(true));

        merge(merged.id(), survivor.id())
                .then()
                .statusCode(200)
                .body("id", equalTo(survivor.id().toString()));

        for (Customer either : List.of(merged, survivor)) {
            check(either.id(), null, "2026-04-02", "2026-06-30", "2026-07-01")
                    .body("decisions.allowed", contains(false, false, true))
                    .body("decisions[0].rule", equalTo("TASK-15"))
                    .body("decisions[0].countedAttempts", hasSize(2));
        }
        assertRebuildChangesNothing();
    }

    @Test
    @Rule("TASK-16")
    void theDistanceBetweenCallsAboutABusinessCountsTheDialsOfBoth() {
        dialled(merged, "a");

        merge(merged.id(), survivor.id()).then().statusCode(200);

        check(survivor.id(), "a", "2026-04-30", "2026-05-01").body("decisions.allowed", contains(false, true));
        check(survivor.id(), "b", "2026-04-30").body("decisions.allowed", contains(true));
    }

    @Test
    @Rule("TASK-16")
    void refusalsOfBothCountTogetherAlsoOneThatIsToldLate() {
        refused(merged, "a");
        refused(survivor, "a");
        merge(merged.id(), survivor.id()).then().statusCode(200);
        check(survivor.id(), "a", "2026-04-02").body("decisions.allowed", contains(true));

        refused(merged, "a");

        check(survivor.id(), "a", "2036-01-01").body("decisions.allowed", contains(false));
        check(survivor.id(), "b", "2026-04-02").body("decisions.allowed", contains(true));
        assertRebuildChangesNothing();
    }

    @Test
    @Rule("CMPL-4")
    @Rule("TASK-17")
    void aDoNotCallOfEitherBindsTheSurvivor() {
        for (boolean ofTheMerged : new boolean[] {true, false}) {
            Customer one = customer();
            Customer two = customer();
            String entry = DoNotCall.list(ofTheMerged ? one.id() : two.id());

            merge(one.id(), two.id()).then().statusCode(200);

            DoNotCall.check(two.id(), "ORDINARY", "2026-04-02")
                    .then()
                    .body("decisions[0].allowed", equalTo(false))
                    .body("decisions[0].rule", equalTo("TASK-17"));
            DoNotCall.check(two.id(), "COMPLAINT_REPLY", "2026-04-02")
                    .then()
                    .body("decisions[0].exemption.rule", equalTo("CMPL-4"));
            as("auditor").get("/v1/do-not-call?customerId=" + two.id()).then().body("items.id", contains(entry));
            DoNotCall.lift("supervisor", entry).then().statusCode(200);
            check(two.id(), null, "2026-04-02").body("decisions.allowed", contains(true));
        }
        assertRebuildChangesNothing();
    }

    @Test
    @Rule("CMPL-4")
    void aComplaintOfTheMergedCustomerListsAndCallsTheSurvivor() {
        merge(merged.id(), survivor.id()).then().statusCode(200);

        UUID complaint = UUID.randomUUID();
        Calls.publish(
                complaint.toString(),
                1,
                new ComplaintRaised(
                        complaint,
                        "hotline",
                        "H-" + complaint,
                        merged.id(),
                        "PHONE",
                        "HARASSMENT",
                        null,
                        null,
                        MORNING,
                        MORNING.plus(Duration.ofHours(12)),
                        "COMPLAINT",
                        null,
                        true,
                        null,
                        null));

        String both = survivor.id() + "|" + survivor.contact();
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            assertThat(Database.rows("SELECT customer_id, contact_id FROM task WHERE subject_id = ?", complaint))
                    .containsExactly(both);
            assertThat(Database.rows(
                            "SELECT customer_id, contact_id FROM do_not_call_entry WHERE origin_id = ?", complaint))
                    .containsExactly(both);
        });
        check(survivor.id(), null, "2026-04-02").body("decisions.allowed", contains(false));
    }

    @Test
    void openTasksAndLeasesOfTheMergedCustomerAreTheSurvivors() {
        String ready = task(program, merged, "a", "nobody");
        String leased = task(program, merged, "b", agent);
        Held held = claimOne(agent, program);

        merge(merged.id(), survivor.id()).then().statusCode(200);

        for (String task : List.of(ready, leased)) {
            show(task)
                    .then()
                    .body("customerId", equalTo(survivor.id().toString()))
                    .body("phoneMasked", equalTo(masked(survivor)));
        }
        dial(agent, held).then().statusCode(201).body("dialUri", equalTo("tel:" + survivor.phone()));
        check(survivor.id(), "b", "2026-04-02").body("decisions[0].countedAttempts", hasSize(1));
        assertRebuildChangesNothing();
    }

    /** Guard: the recount of leases in {@code Histories.seat}, and the inherited dials. */
    @Test
    @Rule("TASK-15")
    void whatBothWereToBeCalledAboutLeadsToNoCallTooMany() {
        dialled(merged, "a");
        task(program, survivor, "b", agent);
        Held ofTheSurvivor = claimOne(agent, program);
        task(program, merged, "c", agent);
        Held ofTheMerged = claimOne(agent, program);
        task(program, survivor, "d", agent);

        merge(merged.id(), survivor.id()).then().statusCode(200);

        dial(agent, ofTheMerged).then().statusCode(409).body("code", equalTo("STALE_LEASE"));
        assertThat(claimable(agent, program)).isZero();
        dial(agent, ofTheSurvivor).then().statusCode(201);
        TestClock.set(MORNING.plus(Duration.ofHours(1)));
        assertThat(claimable(agent, program)).isZero();
        assertRebuildChangesNothing();
    }

    /** Guard: {@code Histories.seat}; the business of both may be called about once a month, not twice and not never. */
    @Test
    @Rule("TASK-16")
    void ofTwoLeasesAboutOneBusinessOneIsKept() {
        task(program, merged, "a", agent);
        Held ofTheMerged = claimOne(agent, program);
        task(program, survivor, "a", agent);
        Held ofTheSurvivor = claimOne(agent, program);

        merge(merged.id(), survivor.id()).then().statusCode(200);

        dial(agent, ofTheMerged).then().statusCode(409);
        dial(agent, ofTheSurvivor).then().statusCode(201);
        assertThat(claimable(agent, program)).isZero();
        show(ofTheMerged.task()).then().body("state", equalTo("READY"));
    }

    @Test
    void customersOfOneNumberAreMergedWithoutAMove() {
        String twin = Crm.post(
                        "/v1/customers",
                        Map.of("source", "crm", "externalId", fresh("C"), "name", "王芳", "phone", survivor.phone()))
                .path("id");
        dialled(survivor, "a");
        String task =
                task(program, new Customer(UUID.fromString(twin), survivor.contact(), survivor.phone()), "b", agent);

        merge(twin, survivor.id()).then().statusCode(200);

        show(task).then().body("customerId", equalTo(survivor.id().toString()));
        check(survivor.id(), "a", "2026-04-02").body("decisions[0].countedAttempts", hasSize(1));
        assertThat(Database.count("SELECT count(*) FROM contact_inheritance WHERE customer_id = ?::uuid", twin))
                .isZero();
        assertRebuildChangesNothing();
    }

    @Test
    void whoWasMergedBeforeGoesAlong() {
        Customer first = customer();
        dialled(first, "a");
        merge(first.id(), merged.id()).then().statusCode(200);

        merge(merged.id(), survivor.id()).then().statusCode(200);

        shown(first.id()).body("mergedInto", equalTo(survivor.id().toString()));
        check(survivor.id(), "a", "2026-04-02").body("decisions.allowed", contains(false));
        String phone = Crm.phone();
        changeNumber(survivor.id(), phone).then().statusCode(200);
        for (Customer each : List.of(first, merged, survivor)) {
            shown(each.id()).body("phoneMasked", equalTo(phone.substring(0, 3) + "****" + phone.substring(7)));
            check(each.id(), "a", "2026-04-02").body("decisions.allowed", contains(false));
        }
        assertRebuildChangesNothing();
    }

    @Test
    void laterOrdersOfTheMergedCustomerGoToTheSurvivor() {
        Map<String, Object> order = Crm.order(null);
        String id = Crm.post("/v1/orders", order).path("customerId");
        merge(id, survivor.id()).then().statusCode(200);

        Crm.post("/v1/orders", order).then().statusCode(200);
        order.put("externalId", fresh("SO"));
        Crm.post("/v1/orders", order)
                .then()
                .statusCode(201)
                .body("customerId", equalTo(survivor.id().toString()));
        Crm.post("/v1/orders", order).then().statusCode(200);

        Map<String, Object> byId = new LinkedHashMap<>(order);
        byId.put("externalId", fresh("SO"));
        byId.remove("customer");
        byId.put("customerId", id);
        Crm.post("/v1/orders", byId)
                .then()
                .statusCode(201)
                .body("customerId", equalTo(survivor.id().toString()));
        Map<String, Object> enquiry = Crm.enquiry("2026-03-31T02:00:00Z");
        enquiry.put("customer", order.get("customer"));
        Crm.post("/v1/enquiries", enquiry)
                .then()
                .statusCode(201)
                .body("customerId", equalTo(survivor.id().toString()));
    }

    @Test
    void anImportOfTheMergedCustomersOrdersGoesToTheSurvivor() {
        Map<String, Object> stated = new LinkedHashMap<>(Crm.customer());
        String source = fresh("erp");
        stated.put("source", source);
        String id = Crm.post("/v1/customers", stated).path("id");
        merge(id, survivor.id()).then().statusCode(200);

        String csv = "externalId,customerExternalId,customerName,customerPhone,business,amount,closedAt\nS1,"
                + stated.get("externalId") + "," + stated.get("name") + "," + stated.get("phone")
                + ",furniture,1,2026-03-14T03:00:00Z\n";
        String job = as("crm")
                .header("Idempotency-Key", fresh("key"))
                .header("Content-Type", "text/csv")
                .body(csv.getBytes(StandardCharsets.UTF_8))
                .post("/v1/imports?kind=orders&source=" + source)
                .path("id");

        await().atMost(Duration.ofSeconds(30))
                .until(() -> "DONE".equals(as("crm").get("/v1/imports/" + job).path("state")));
        assertThat(Database.rows("SELECT customer_id FROM business_order WHERE source = ?", source))
                .containsExactly(survivor.id().toString());
    }

    @Test
    @Rule("TASK-2")
    void aPlannedCallbackOfTheMergedCustomerOpensForTheSurvivor() {
        TestClock.set(Instant.parse("2026-03-14T04:00:00Z"));
        Map<String, Object> order = Crm.order("2026-03-14T03:00:00Z");
        String id = Crm.receivedOrder(order);
        String customer = as("crm").get("/v1/orders/" + id).path("customerId");
        merge(customer, survivor.id()).then().statusCode(200);
        changeNumber(survivor.id(), Crm.phone()).then().statusCode(200);

        TestClock.set(MORNING);

        await().atMost(Duration.ofSeconds(20))
                .until(() -> Database.rows("SELECT customer_id, contact_id FROM task WHERE subject_id = ?::uuid", id)
                        .equals(List.of(survivor.id() + "|" + People.contactOf(survivor.id()))));
    }

    @Test
    @Rule("TASK-24")
    void anApologyAskedForTheMergedCustomerGoesToTheSurvivor() {
        merge(merged.id(), survivor.id()).then().statusCode(200);

        as("supervisor")
                .header("Idempotency-Key", fresh("key"))
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "programId", "apology-callback",
                        "customerId", merged.id(),
                        "business", "furniture",
                        "opensOn", "2026-04-01",
                        "dueOn", "2026-04-03",
                        "reason", "foul language"))
                .post("/v1/tasks")
                .then()
                .statusCode(201)
                .body("customerId", equalTo(survivor.id().toString()))
                .body("phoneMasked", equalTo(masked(survivor)))
                .body("subject.id", equalTo(survivor.id().toString()));
    }

    @Test
    void theMergedCustomerStaysOnRecordAndTheOthersAreTold() {
        merge(merged.id(), survivor.id()).then().statusCode(200).body("mergedInto", nullValue());

        shown(merged.id())
                .body("mergedInto", equalTo(survivor.id().toString()))
                .body("phoneMasked", equalTo(masked(survivor)));
        changes(merged.id())
                .body("items.kind", contains("MERGE"))
                .body("items[0].changedBy", equalTo("supervisor-1"))
                .body("items[0].reason", equalTo("registered twice"))
                .body("items[0].changes.mergedInto.new", equalTo(survivor.id().toString()))
                .body("items[0].changes.phone.old", equalTo(masked(merged)))
                .body("items[0].changes.phone.new", equalTo(masked(survivor)));
        changes(survivor.id())
                .body("items.kind", contains("MERGE"))
                .body(
                        "items[0].changes.mergedCustomerId.new",
                        equalTo(merged.id().toString()));
        Topic.customer()
                .awaitOne(
                        merged.id().toString(),
                        "dev.ringback.customer-registered.v1",
                        "dev.ringback.customer-merged.v1");
        Topic.customer().records().stream()
                .filter(record -> merged.id().toString().equals(record.key()))
                .skip(1)
                .forEach(record -> {
                    CustomerMerged event = EventJson.read(record.value(), CustomerMerged.class);
                    assertThat(event.mergedCustomerId()).isEqualTo(merged.id());
                    assertThat(event.survivorCustomerId()).isEqualTo(survivor.id());
                    assertThat(event.mergedAt()).isBetween(MORNING, MORNING.plus(Duration.ofMinutes(1)));
                });
        as("supervisor")
                .contentType(ContentType.JSON)
                .body(Map.of("phone", survivor.phone()))
                .post("/v1/customers/lookups")
                .then()
                .body("customers.customerId", contains(survivor.id().toString()));
    }

    @Test
    void aMergeIsMadeOncePerKey() {
        String key = fresh("key");
        Map<String, Object> body = Map.of("into", survivor.id(), "reason", "registered twice");
        post("crm", key, merged.id(), "merges", body).then().statusCode(200);

        post("crm", key, merged.id(), "merges", body)
                .then()
                .statusCode(200)
                .header("Idempotency-Replayed", "true")
                .body("id", equalTo(survivor.id().toString()));

        changes(survivor.id()).body("items", hasSize(1));
    }

    @Test
    void mergesThatMakeNoSenseAreRefusedAndChangeNothing() {
        Customer third = customer();
        refusedMerge(merged.id(), merged.id(), 409, "MERGE_INTO_ITSELF");
        merge(merged.id(), survivor.id()).then().statusCode(200);

        refusedMerge(merged.id(), survivor.id(), 409, "CUSTOMER_MERGED");
        refusedMerge(merged.id(), third.id(), 409, "CUSTOMER_MERGED");
        refusedMerge(third.id(), merged.id(), 409, "MERGE_INTO_MERGED");
        refusedMerge(survivor.id(), merged.id(), 409, "MERGE_INTO_MERGED");
        refusedMerge(third.id(), UUID.randomUUID(), 422, "VALIDATION_FAILED");
        refusedMerge(UUID.randomUUID(), third.id(), 404, "NOT_FOUND");
        changeNumber(merged.id(), Crm.phone())
                .then()
                .statusCode(409)
                .body("code", equalTo("CUSTOMER_MERGED"))
                .body("mergedInto", equalTo(survivor.id().toString()));

        shown(third.id()).body("mergedInto", nullValue());
        shown(survivor.id()).body("mergedInto", nullValue());
        changes(merged.id()).body("items", hasSize(1));
        changes(third.id()).body("items", hasSize(0));
    }

    @Test
    void whoMayNotMergeOrAsksBadlyIsToldSo() {
        Map<String, Object> body = Map.of("into", survivor.id(), "reason", "registered twice");
        for (String role : List.of("agent", "quality", "complaint-officer", "hr", "manager", "bi", "auditor")) {
            post(role, merged.id(), "merges", body).then().statusCode(403);
        }
        post("crm", merged.id(), "merges", Map.of("into", survivor.id()))
                .then()
                .statusCode(422)
                .body("violations.field", hasItem("reason"));
        post("crm", merged.id(), "merges", Map.of("reason", "r"))
                .then()
                .statusCode(422)
                .body("violations.field", hasItem("into"));
        post("crm", merged.id(), "merges", Map.of("into", "x", "reason", "r"))
                .then()
                .statusCode(400);
        post("crm", merged.id(), "merges", Map.of("into", survivor.id(), "reason", "r", "force", true))
                .then()
                .statusCode(400)
                .body("code", equalTo("UNKNOWN_FIELD"));
        as("crm")
                .header("Idempotency-Key", fresh("key"))
                .header("Accept-Language", "zh")
                .contentType(ContentType.JSON)
                .body(Map.of("into", merged.id(), "reason", "重复"))
                .post("/v1/customers/" + merged.id() + "/merges")
                .then()
                .statusCode(409)
                .body("title", equalTo("不能并入自身"));

        shown(merged.id()).body("mergedInto", nullValue());
    }

    private static void refusedMerge(UUID customer, UUID into, int status, String code) {
        merge(customer, into)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("code", equalTo(code));
    }

    private void dialled(Customer customer, String business) {
        task(program, customer, business, agent);
        dial(agent, claimOne(agent, program)).then().statusCode(201);
    }

    private static void refused(Customer customer, String business) {
        var call = Calls.call(
                UUID.randomUUID().toString(), 1, customer.id(), business, "EFFECTIVE", "REFUSED", MORNING, null);
        Calls.publish(call);
        await().atMost(Duration.ofSeconds(20))
                .until(() ->
                        Database.count("SELECT count(*) FROM contact_signal WHERE call_id = ?", call.callId()) == 1);
    }

    private static String masked(Customer customer) {
        String national = customer.phone().substring(3);
        return national.substring(0, 3) + "****" + national.substring(7);
    }
}
