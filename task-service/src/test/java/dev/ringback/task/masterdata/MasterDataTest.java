package dev.ringback.task.masterdata;

import static dev.ringback.task.testing.CallCentre.agent;
import static dev.ringback.task.testing.CallCentre.claimOne;
import static dev.ringback.task.testing.CallCentre.claimable;
import static dev.ringback.task.testing.CallCentre.dial;
import static dev.ringback.task.testing.CallCentre.program;
import static dev.ringback.task.testing.CallCentre.show;
import static dev.ringback.task.testing.CallCentre.task;
import static dev.ringback.task.testing.Crm.as;
import static dev.ringback.task.testing.Crm.fresh;
import static dev.ringback.task.testing.People.changes;
import static dev.ringback.task.testing.People.shown;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.ringback.stack.testing.Rule;
import dev.ringback.stack.testing.TestClock;
import dev.ringback.task.testing.CallCentre;
import dev.ringback.task.testing.CallCentre.Customer;
import dev.ringback.task.testing.CallCentre.Held;
import dev.ringback.task.testing.Crm;
import dev.ringback.task.testing.Database;
import dev.ringback.task.testing.OnTheStack;
import dev.ringback.task.testing.People;
import dev.ringback.task.testing.Upload;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@OnTheStack
class MasterDataTest {

    private static final Map<String, Object> WEEKENDS =
            Map.of("slots", List.of(Map.of("days", List.of("SATURDAY"), "from", "10:00:00", "to", "11:30:00")));

    @BeforeEach
    void aWorkingDay() {
        TestClock.set(Instant.parse("2026-04-01T02:30:00Z"));
    }

    @AfterEach
    void backToWallTime() {
        TestClock.reset();
    }

    @Test
    @Rule("GOV-8")
    void everythingKnownOfACustomerIsKeptAndShown() {
        Map<String, Object> stated = profile();

        Response registered = Crm.post("/v1/customers", stated);

        registered.then().statusCode(201);
        shown(registered.path("id"))
                .body("classification", equalTo("KEY_ACCOUNT"))
                .body("calleeClass", equalTo("GOVERNMENT_LEADER"))
                .body("valueTier", equalTo("A"))
                .body("coding", equalTo("KH-77"))
                .body("address", equalTo("文三路 1 号, ring 138****5678"))
                .body("contactPerson", equalTo("张经理"))
                .body("birthday", equalTo("1980-05-06"))
                .body("memberSince", equalTo("2021-03-01"))
                .body("preferredWindow", equalTo(WEEKENDS))
                .body("timeZone", equalTo("Asia/Urumqi"));
        Crm.post("/v1/customers", stated).then().statusCode(200);
        stated.put("valueTier", "B");
        Crm.post("/v1/customers", stated).then().statusCode(409).body("violations.field", contains("valueTier"));
    }

    @Test
    @Rule("TASK-4")
    @Rule("GOV-5")
    void aChangeIsRecordedWithWhoWhenWhatAndWhy() {
        String id = CallCentre.customer().id().toString();

        patch(id, Map.of("classification", "DORMANT", "address", "ring 13812345678", "reason", "Told 13912345678"))
                .then()
                .statusCode(200)
                .body("classification", equalTo("DORMANT"));

        changes(id)
                .body("items", hasSize(1))
                .body("items[0].kind", equalTo("EDIT"))
                .body("items[0].changedBy", equalTo("supervisor-1"))
                .body("items[0].changedAt", startsWith("2026-04-01T02:30:"))
                .body("items[0].reason", equalTo("Told 139****5678"))
                .body("items[0].changes.classification.old", equalTo("ORDINARY"))
                .body("items[0].changes.classification.new", equalTo("DORMANT"))
                .body("items[0].changes.address.old", nullValue())
                .body("items[0].changes.address.new", equalTo("ring 138****5678"))
                .body("items[0].changes.size()", equalTo(2));
    }

    @Test
    void aMergePatchClearsWhatIsNullAndLeavesWhatIsAbsent() {
        String id = Crm.post("/v1/customers", profile()).path("id");
        Map<String, Object> patch = new LinkedHashMap<>();
        patch.put("valueTier", null);
        patch.put("calleeClass", null);
        patch.put("reason", "left the office");

        patch(id, patch).then().statusCode(200);

        shown(id)
                .body("valueTier", nullValue())
                .body("calleeClass", equalTo("ORDINARY"))
                .body("classification", equalTo("KEY_ACCOUNT"))
                .body("coding", equalTo("KH-77"));
        patch(id, patch).then().statusCode(200);
        changes(id).body("items", hasSize(1));
    }

    /** Guard: StoredCustomer.difference looks at what was stated before the change. */
    @Test
    void theSourceMayGoOnStatingWhatWasChanged() {
        Map<String, Object> stated = profile();
        String id = Crm.post("/v1/customers", stated).path("id");
        patch(id, Map.of("valueTier", "B", "region", "上海", "reason", "moved"))
                .then()
                .statusCode(200);

        Crm.post("/v1/customers", stated).then().statusCode(200).body("valueTier", equalTo("B"));

        stated.put("valueTier", "C");
        Crm.post("/v1/customers", stated).then().statusCode(409);
    }

    @Test
    void aStaleChangeIsRefused() {
        String id = CallCentre.customer().id().toString();
        String seen = as("supervisor").get("/v1/customers/" + id).header("ETag");
        patch(id, seen, Map.of("valueTier", "A", "reason", "first")).then().statusCode(200);

        patch(id, seen, Map.of("valueTier", "B", "reason", "second"))
                .then()
                .statusCode(412)
                .body("code", equalTo("STALE_VERSION"));

        shown(id).body("valueTier", equalTo("A"));
        String now = as("supervisor").get("/v1/customers/" + id).header("ETag");
        People.changeNumber(id, Crm.phone()).then().statusCode(200);
        patch(id, now, Map.of("valueTier", "B", "reason", "third")).then().statusCode(412);
        patch(id, "*", Map.of("valueTier", "B", "reason", "any")).then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"valueTier\": \"A\"} | 422 | VALIDATION_FAILED | reason",
                "{\"valueTier\": \"a\", \"reason\": \"x\"} | 422 | VALIDATION_FAILED | valueTier",
                "{\"name\": null, \"reason\": \"x\"} | 422 | VALIDATION_FAILED | name",
                "{\"timeZone\": \"Mars/Olympus\", \"reason\": \"x\"} | 422 | VALIDATION_FAILED | timeZone",
                "{\"birthday\": \"2026-04-02\", \"reason\": \"x\"} | 422 | VALIDATION_FAILED | birthday",
                "{\"birthday\": \"1899-12-31\", \"reason\": \"x\"} | 422 | VALIDATION_FAILED | birthday",
                "{\"birthday\": \"02.04.1980\", \"reason\": \"x\"} | 400 | WRONG_TYPE | birthday",
                "{\"classification\": \"BEST\", \"reason\": \"x\"} | 400 | WRONG_TYPE | classification",
                "{\"phone\": \"13812345678\", \"reason\": \"x\"} | 400 | UNKNOWN_FIELD | phone",
                "{\"preferredWindow\": {\"slots\": []}, \"reason\": \"x\"} | 422 | VALIDATION_FAILED | preferredWindow.slots",
                "{\"preferredWindow\": {\"slots\": [{\"days\": [\"MONDAY\"], \"from\": \"10:00\", \"to\": \"11:00\"},"
                        + " {\"days\": [\"MONDAY\"], \"from\": \"10:59\", \"to\": \"12:00\"}]}, \"reason\": \"x\"}"
                        + " | 422 | VALIDATION_FAILED | preferredWindow.slots",
                "{\"preferredWindow\": {\"slots\": [{\"days\": [\"MONDAY\"], \"from\": \"11:00\", \"to\": \"11:00\"}]}, \"reason\": \"x\"}"
                        + " | 422 | VALIDATION_FAILED | preferredWindow.slots"
            })
    void badPatchesChangeNothing(String body, int status, String code, String field) {
        String id = CallCentre.customer().id().toString();

        patch(id, body).then().statusCode(status).body("code", equalTo(code)).body("violations.field", hasItem(field));

        changes(id).body("items", empty());
    }

    @Test
    @Rule("GOV-2")
    void onlyWhoMayChangesCustomersAndOnlyThoseThatStandForThemselves() {
        Customer one = CallCentre.customer();
        Customer other = CallCentre.customer();
        Map<String, Object> patch = Map.of("valueTier", "A", "reason", "x");
        for (String role : List.of("agent", "auditor", "manager", "bi")) {
            as(role).contentType("application/merge-patch+json")
                    .body(patch)
                    .patch("/v1/customers/" + one.id())
                    .then()
                    .statusCode(403);
        }
        patch(UUID.randomUUID().toString(), patch).then().statusCode(404);
        as("supervisor")
                .contentType("text/plain")
                .body("x")
                .patch("/v1/customers/" + one.id())
                .then()
                .statusCode(415);
        patch(one.id().toString(), "[]").then().statusCode(400);
        People.merge(one.id(), other.id()).then().statusCode(200);

        patch(one.id().toString(), patch)
                .then()
                .statusCode(409)
                .body("code", equalTo("CUSTOMER_MERGED"))
                .body("mergedInto", equalTo(other.id().toString()));
    }

    /** Guards: MasterDataEditing withdraws what is open; TaskCreator leaves obsolete customers out. */
    @Test
    @Rule("TASK-4")
    void anObsoleteCustomerIsNeverCalledAndCanBeRestored() {
        CallCentre.companyPolicyWithoutCaps();
        String program = program();
        String agent = agent(fresh("U"));
        Customer customer = CallCentre.customer();
        String id = customer.id().toString();
        String open = task(program, customer, "a", agent);
        String held = task(program, customer, "b", agent);
        Held lease = claimOne(agent, program);

        patch(id, Map.of("obsolete", true, "reason", "Moved abroad")).then().statusCode(200);

        shown(id).body("obsolete", equalTo(true));
        for (String each : List.of(open, held)) {
            show(each).then().body("state", equalTo("CLOSED")).body("closedReason", equalTo("CANCELLED"));
        }
        dial(agent, lease).then().statusCode(409).body("code", equalTo("STALE_LEASE"));
        assertThat(CallCentre.create(List.of(CallCentre.newTask(program, customer, "c", agent, null))))
                .isEmpty();
        assertThat(claimable(agent, program)).isZero();
        CallCentre.post(
                        agent,
                        "/v1/dials",
                        fresh("key"),
                        Map.of("customerId", id, "programId", "manual-call", "business", "a", "reason", "x"))
                .then()
                .statusCode(org.hamcrest.Matchers.oneOf(403, 422));

        patch(id, Map.of("obsolete", false, "reason", "Came back")).then().statusCode(200);

        task(program, customer, "d", agent);
        assertThat(claimable(agent, program)).isEqualTo(1);
        changes(id).body("items.changes.obsolete.new", contains("true", "false"));
    }

    @Test
    @Rule("TASK-4")
    void aVerificationThatFindsTheRecordObsoleteEndsItsCallbacks() {
        CallCentre.companyPolicyWithoutCaps();
        String program = program();
        String agent = agent(fresh("U"));
        Customer customer = CallCentre.customer();
        String open = task(program, customer, "a", agent);

        CallCentre.post(
                        agent,
                        "/v1/customers/" + customer.id() + "/verifications",
                        fresh("key"),
                        Map.of("result", "OBSOLETE", "note", "no such person"))
                .then()
                .statusCode(201);

        show(open).then().body("closedReason", equalTo("CANCELLED"));
        CallCentre.post(
                        agent,
                        "/v1/customers/" + customer.id() + "/verifications",
                        fresh("key"),
                        Map.of("result", "CORRECTED", "changes", Map.of("birthday", "1980-05-06", "coding", "K-1")))
                .then()
                .statusCode(201)
                .body("changed", contains("coding", "birthday"));
        shown(customer.id()).body("obsolete", equalTo(false)).body("birthday", equalTo("1980-05-06"));
    }

    @Test
    @Rule("GOV-8")
    void aDailyFileUpdatesClassificationsAndTiersAndRecordsIt() throws Exception {
        String source = fresh("crm");
        imported(
                "customers",
                source,
                "externalId,name,phone,classification,valueTier,preferredWindow,timeZone\n"
                        + "C-1,王伟," + Crm.phone()
                        + ",MEMBER,B,MONDAY TUESDAY 10:00-11:30; SATURDAY 14:00-16:00,Asia/Urumqi\n"
                        + "C-2,李娜," + Crm.phone() + ",,,,\n"
                        + "C-3,张敏," + Crm.phone() + ",,,at noon,\n",
                2,
                0,
                1);
        String first = named(source, "C-1");
        String second = named(source, "C-2");
        shown(first)
                .body("preferredWindow.slots[0].days", containsInAnyOrder("MONDAY", "TUESDAY"))
                .body("preferredWindow.slots[1].to", equalTo("16:00:00"))
                .body("timeZone", equalTo("Asia/Urumqi"));

        imported(
                "classifications",
                source,
                "externalId,classification,valueTier\nC-1,KEY_ACCOUNT,A\nC-2,ORDINARY,\nC-9,GROUP,A\nC-2,DORMANT,\n",
                2,
                1,
                1);

        shown(first).body("classification", equalTo("KEY_ACCOUNT")).body("valueTier", equalTo("A"));
        shown(second).body("classification", equalTo("DORMANT")).body("valueTier", nullValue());
        changes(first)
                .body("items", hasSize(1))
                .body("items[0].kind", equalTo("CLASSIFICATION"))
                .body("items[0].changedBy", equalTo(source))
                .body("items[0].changes.valueTier.old", equalTo("B"));
        imported("classifications", source, "externalId,classification\nC-1,KEY_ACCOUNT\n", 0, 1, 0);
        shown(first).body("valueTier", equalTo("A"));
    }

    @Test
    @Rule("GOV-5")
    void theRecordOfChangesIsAppendOnly() throws SQLException {
        String id = CallCentre.customer().id().toString();
        patch(id, Map.of("valueTier", "A", "reason", "x")).then().statusCode(200);

        for (String change : List.of("UPDATE customer_change SET reason = 'y'", "DELETE FROM customer_change")) {
            try (var connection = Database.connect();
                    var statement = connection.createStatement()) {
                Assertions.assertThatThrownBy(() -> statement.executeUpdate(change))
                        .hasMessageContaining("append-only");
            }
        }
    }

    private static Map<String, Object> profile() {
        Map<String, Object> stated = Crm.customer();
        stated.put("source", "crm");
        stated.put("region", "浙江");
        stated.put("classification", "KEY_ACCOUNT");
        stated.put("calleeClass", "GOVERNMENT_LEADER");
        stated.put("valueTier", "A");
        stated.put("coding", "KH-77");
        stated.put("address", "文三路 1 号, ring 13812345678");
        stated.put("contactPerson", "张经理");
        stated.put("birthday", "1980-05-06");
        stated.put("memberSince", "2021-03-01");
        stated.put("preferredWindow", WEEKENDS);
        stated.put("timeZone", "Asia/Urumqi");
        return stated;
    }

    private static Response patch(String id, Object body) {
        return patch(id, null, body);
    }

    private static Response patch(String id, @org.jspecify.annotations.Nullable String ifMatch, Object body) {
        var request = as("supervisor").contentType("application/merge-patch+json");
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return request.body(body instanceof String text ? text : EventText.of(body))
                .patch("/v1/customers/" + id);
    }

    /** JSON with its nulls. */
    private static final class EventText {
        static String of(Object body) {
            try {
                return new com.fasterxml.jackson.databind.ObjectMapper().writeValueAsString(body);
            } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static void imported(String kind, String source, String file, int accepted, int duplicates, int rejected)
            throws Exception {
        var queued = Upload.post(
                "/v1/imports?kind=" + kind + "&source=" + source,
                "text/csv",
                fresh("key"),
                BodyPublishers.ofString(file));
        assertThat(queued.statusCode()).as(queued.body()).isEqualTo(202);
        String id = JsonPath.from(queued.body()).getString("id");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> "DONE".equals(as("crm").get("/v1/imports/" + id).path("state")));
        as("crm")
                .get("/v1/imports/" + id)
                .then()
                .body("accepted", equalTo(accepted))
                .body("duplicates", equalTo(duplicates))
                .body("rejected", equalTo(rejected));
    }

    private static String named(String source, String externalId) {
        return as("crm")
                .get("/v1/customers?source=" + source + "&externalId=" + externalId)
                .path("items[0].id");
    }
}
