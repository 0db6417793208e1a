package dev.ringback.task.audit;

import static dev.ringback.task.testing.CallCentre.agent;
import static dev.ringback.task.testing.CallCentre.claimOne;
import static dev.ringback.task.testing.CallCentre.dial;
import static dev.ringback.task.testing.CallCentre.program;
import static dev.ringback.task.testing.CallCentre.release;
import static dev.ringback.task.testing.CallCentre.task;
import static dev.ringback.task.testing.Crm.as;
import static dev.ringback.task.testing.Crm.fresh;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import dev.ringback.stack.testing.Rule;
import dev.ringback.stack.testing.TestClock;
import dev.ringback.stack.testing.TestTokens;
import dev.ringback.task.testing.CallCentre;
import dev.ringback.task.testing.CallCentre.Customer;
import dev.ringback.task.testing.CallCentre.Held;
import dev.ringback.task.testing.Crm;
import dev.ringback.task.testing.OnTheStack;
import dev.ringback.task.testing.People;
import dev.ringback.task.testing.Upload;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is read, changed and taken out is written down, and shown to whom it concerns alone (GOV-1, GOV-2, GOV-4 to GOV-7, CALL-13). */
@QuarkusTest
@OnTheStack
class PrivacyTest {

    @BeforeEach
    void aWorkingDay() {
        TestClock.set(Instant.parse("2026-04-01T02:30:00Z"));
        CallCentre.companyPolicyWithoutCaps();
    }

    @AfterEach
    void backToWallTime() {
        TestClock.reset();
    }

    @Test
    @Rule("GOV-5")
    void aNumberShownIsWrittenDownEachTime() {
        String program = program();
        String agent = agent(fresh("U"));
        task(program, CallCentre.customer(), "a", agent);
        Held held = claimOne(agent, program);
        audit("actor=" + agent).body("items", empty());
        String key = fresh("key");

        Response dialled = dial(agent, held, key);
        dial(agent, held, key).then().statusCode(201);

        audit("actor=" + agent + "&action=NUMBER_REVEALED")
                .body("items", hasSize(2))
                .body("items[0].objectKind", equalTo("DIAL"))
                .body("items[0].objectId", equalTo(dialled.path("attemptId").toString()))
                .body("items[0].roles", contains("agent"))
                .body("items[0].requestId", notNullValue());
    }

    @Test
    @Rule("GOV-5")
    void aChangeIsWrittenDownByFieldAndReasonWithoutValues() {
        String id = CallCentre.customer().id().toString();

        as("supervisor")
                .header("X-Request-Id", "request-77")
                .contentType("application/merge-patch+json")
                .body(Map.of("coding", "KH-SECRET", "reason", "rang from 13812345678"))
                .patch("/v1/customers/" + id)
                .then()
                .statusCode(200);
        People.changeNumber(id, Crm.phone()).then().statusCode(200);

        ValidatableResponse entries = audit("objectId=" + id + "&action=CUSTOMER_CHANGED")
                .body("items", hasSize(2))
                .body("items[0].fields", contains("phone"))
                .body("items[1].fields", contains("coding"))
                .body("items[1].actor", equalTo("supervisor-1"))
                .body("items[1].roles", contains("supervisor"))
                .body("items[1].reason", equalTo("rang from 138****5678"))
                .body("items[1].requestId", equalTo("request-77"));
        assertThat(entries.extract().asString()).doesNotContain("SECRET");
    }

    @Test
    @Rule("GOV-5")
    void theAuditIsReadByAuditorsFilteredPagedAndTakenOutInTheOpen() {
        String id = CallCentre.customer().id().toString();
        for (int i = 0; i < 3; i++) {
            as("supervisor").get("/v1/customers/" + id).then().statusCode(200);
        }
        TestClock.set(Instant.parse("2026-04-02T02:30:00Z"));
        as("crm").get("/v1/customers/" + id).then().statusCode(200);

        audit("objectId=" + id).body("items", hasSize(4)).body("items[0].actor", equalTo("crm-1"));
        audit("objectId=" + id + "&from=2026-04-02T00:00:00Z").body("items", hasSize(1));
        audit("objectId=" + id + "&to=2026-04-02T02:30:00Z").body("items", hasSize(3));
        String cursor = audit("objectId=" + id + "&limit=3").extract().path("nextCursor");
        audit("objectId=" + id + "&limit=3&cursor=" + cursor).body("items", hasSize(1));
        String csv = auditor()
                .accept("text/csv")
                .get("/v1/audit?objectId=" + id)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(csv.lines()).hasSize(5);
        assertThat(auditor()
                        .accept("application/x-ndjson")
                        .get("/v1/audit?objectId=" + id)
                        .asString()
                        .lines())
                .hasSize(4);
        audit("action=AUDIT_EXPORTED&objectId=objectId%3D" + id)
                .body("items", hasSize(2))
                .body("items[0].actor", equalTo("auditor-1"));
        for (String role : List.of("agent", "supervisor", "manager", "crm", "bi")) {
            as(role).get("/v1/audit").then().statusCode(403);
        }
        auditor().get("/v1/audit?from=yesterday").then().statusCode(400).body("violations.field", hasItem("from"));
        auditor().accept("image/png").get("/v1/audit").then().statusCode(406);
    }

    /** Guard: the triggers of audit_entry. */
    @Test
    @Rule("GOV-5")
    void theAuditIsAppendOnly() {
        CallCentre.customer();
        as("supervisor").get("/v1/customers?limit=1").then().statusCode(200);

        for (String change : List.of(
                "UPDATE audit_entry SET actor = 'nobody'",
                "UPDATE audit_entry SET reason = NULL",
                "DELETE FROM audit_entry",
                "TRUNCATE audit_entry")) {
            assertThatThrownBy(() -> CallCentre.execute(change)).hasMessageContaining("append-only");
        }
    }

    @Test
    @Rule("GOV-2")
    void anAgentSeesACustomerWhileHoldingATaskAndNoOther() {
        String program = program();
        String agent = agent(fresh("U"));
        Customer customer = CallCentre.customer();
        Customer other = CallCentre.customer();
        task(program, customer, "a", agent);
        asAgent(agent)
                .get("/v1/customers/" + customer.id())
                .then()
                .statusCode(403)
                .body("code", equalTo("CUSTOMER_NOT_YOURS"));
        Held held = claimOne(agent, program);

        asAgent(agent)
                .get("/v1/customers/" + customer.id())
                .then()
                .statusCode(200)
                .body("name", equalTo("王芳"));
        asAgent(agent).get("/v1/customers/" + other.id()).then().statusCode(403);
        asAgent(agent).get("/v1/customers").then().statusCode(403);
        asAgent(agent(fresh("U"))).get("/v1/customers/" + customer.id()).then().statusCode(403);
        release(agent, held).then().statusCode(204);
        asAgent(agent).get("/v1/customers/" + customer.id()).then().statusCode(403);

        audit("actor=" + agent + "&action=CUSTOMER_READ").body("items", hasSize(1));
    }

    @Test
    @Rule("CALL-13")
    void aCallerIsShownWithTheWholeHistoryByExactNumber() {
        String program = program();
        String agent = agent(fresh("U"));
        Map<String, Object> order = Crm.order("2026-03-02T01:00:00Z");
        String orderId = Crm.receivedOrder(order);
        String phone = (String) ((Map<?, ?>) order.get("customer")).get("phone");
        String customerId = as("crm").get("/v1/orders/" + orderId).path("customerId");
        Customer customer = new Customer(UUID.fromString(customerId), People.contactOf(customerId), "+86" + phone);
        task(program, customer, "a", agent);
        String open = task(program, customer, "b", agent);
        dial(agent, claimOne(agent, program)).then().statusCode(201);

        Response shown = caller(agent, phone);

        shown.then()
                .statusCode(200)
                .body("phoneMasked", equalTo(phone.substring(0, 3) + "****" + phone.substring(7)))
                .body("customers.customerId", contains(customerId))
                .body("customers[0].name", equalTo("王伟"))
                .body("openTasks.taskId", hasItem(open))
                .body("dials", hasSize(1))
                .body("dials[0].agentId", equalTo(agent))
                .body("facts.externalId", contains(order.get("externalId")))
                .body("doNotCall", equalTo(false));
        assertThat(shown.asString()).doesNotContain(phone);
        caller(agent, Crm.phone()).then().statusCode(200).body("customers", empty());
        caller(agent, phone.substring(0, 7)).then().statusCode(422);
        audit("actor=" + agent + "&action=CALLER_LOOKED_UP")
                .body("items", hasSize(2))
                .body("items[1].objectId", equalTo(shown.path("numberRef").toString()));
    }

    /** Guard: LookupGate counts what was looked up in the last hour. */
    @Test
    @Rule("CALL-13")
    void anAgentCannotBrowseByLookingNumbersUp() {
        String agent = agent(fresh("U"));
        String phone = Crm.phone();
        CallCentre.execute(
                "INSERT INTO audit_entry (id, at, actor, roles, action, object_kind, object_id, fields)"
                        + " SELECT gen_random_uuid(), '2026-04-01T02:00:00Z', ?, '{agent}', 'CALLER_LOOKED_UP', 'NUMBER', 'x', '{}'"
                        + " FROM generate_series(1, 119)",
                agent);

        caller(agent, phone).then().statusCode(200);
        caller(agent, phone).then().statusCode(429).body("code", equalTo("RATE_LIMITED"));
        as("supervisor")
                .contentType(ContentType.JSON)
                .body(Map.of("phone", phone))
                .post("/v1/customers/callers")
                .then()
                .statusCode(200);

        // 119 of them were an hour ago at 03:00:00; the last one was later.
        TestClock.set(Instant.parse("2026-04-01T03:00:00Z"));
        caller(agent, phone).then().statusCode(200);
    }

    @Test
    @Rule("GOV-4")
    void aCallbackFormIsReadWithApprovalAndUntilItRunsOut() {
        String project = project();
        form(project).then().statusCode(403).body("code", equalTo("APPROVAL_REQUIRED"));

        approve(project, "supervisor-1", "2026-04-02T00:00:00+08:00").then().statusCode(201);

        form(project).then().statusCode(200);
        as("auditor").get("/v1/projects/" + project + "/callbacks").then().statusCode(403);
        form(project()).then().statusCode(403);
        TestClock.set(Instant.parse("2026-04-01T15:59:59Z"));
        form(project).then().statusCode(200);
        TestClock.set(Instant.parse("2026-04-01T16:00:00Z"));
        form(project).then().statusCode(403);
        audit("objectId=" + project + "&action=FORM_READ").body("items", hasSize(2));
        audit("objectId=" + project + "&action=FORM_APPROVED").body("items[0].actor", equalTo("manager-1"));
        as("manager")
                .get("/v1/projects/" + project + "/callback-form/approvals")
                .then()
                .statusCode(200)
                .body("items.reader", contains("supervisor-1"));
    }

    @Test
    @Rule("GOV-4")
    void anApprovalThatCannotBeIsRefused() {
        String project = project();

        approve(project, "supervisor-1", "2026-04-01T02:00:00Z")
                .then()
                .statusCode(422)
                .body("violations.field", hasItem("expiresAt"));
        approve(project, "supervisor-1", "2027-04-03T02:30:00Z").then().statusCode(422);
        approve(project, "manager-1", "2026-04-02T00:00:00Z")
                .then()
                .statusCode(422)
                .body("violations.field", hasItem("reader"));
        approve(UUID.randomUUID().toString(), "supervisor-1", "2026-04-02T00:00:00Z")
                .then()
                .statusCode(404);
        as("supervisor")
                .header("Idempotency-Key", fresh("key"))
                .contentType(ContentType.JSON)
                .body(Map.of("reader", "x", "expiresAt", "2026-04-02T00:00:00Z", "reason", "x"))
                .post("/v1/projects/" + project + "/callback-form/approvals")
                .then()
                .statusCode(403);
        form(project).then().statusCode(403);
    }

    @Test
    @Rule("GOV-2")
    @Rule("GOV-1")
    void closedOrdersAloneAreTakenOutMaskedAndWrittenDown() {
        Map<String, Object> closed = Crm.order("2026-03-20T01:00:00Z");
        Map<String, Object> open = Crm.order(null);
        String id = Crm.receivedOrder(closed);
        Crm.receivedOrder(open);
        Map<String, Object> cancelled = Crm.order("2026-03-20T01:00:00Z");
        String gone = Crm.receivedOrder(cancelled);
        Crm.post(
                        "/v1/orders/" + gone + "/cancellations",
                        Map.of("kind", "CANCELLED", "cancelledAt", "2026-03-21T01:00:00Z"))
                .then()
                .statusCode(org.hamcrest.Matchers.oneOf(200, 201));
        String phone = (String) ((Map<?, ?>) closed.get("customer")).get("phone");

        String csv = export("text/csv", "state=CLOSED&from=2026-03-20&to=2026-03-20")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertThat(csv)
                .startsWith("id,source,externalId,customerId,customerName,phoneMasked,")
                .contains(id)
                .contains(phone.substring(0, 3) + "****" + phone.substring(7))
                .doesNotContain(phone)
                .doesNotContain((String) open.get("externalId"))
                .doesNotContain((String) cancelled.get("externalId"));
        assertThat(export("application/x-ndjson", "state=CLOSED&from=2026-03-21")
                        .asString())
                .doesNotContain(id);
        assertThat(export("application/x-ndjson", "state=CLOSED&to=2026-03-19").asString())
                .doesNotContain(id);
        audit("action=ORDERS_EXPORTED&actor=manager-1")
                .body("items.objectId", hasItem("CLOSED 2026-03-20..2026-03-20"));
        export("text/csv", "state=OPEN").then().statusCode(400);
        export("text/csv", "from=2026-03-20").then().statusCode(400);
        export("text/csv", "state=CLOSED&from=March").then().statusCode(400);
        export("application/json", "state=CLOSED").then().statusCode(406);
        for (String role : List.of("agent", "supervisor", "crm", "bi", "auditor")) {
            as(role).accept("text/csv").get("/v1/orders?state=CLOSED").then().statusCode(403);
        }
    }

    @Test
    @Rule("GOV-5")
    void aLeakIsKeptFromReportToClosing() {
        Customer customer = CallCentre.customer();
        Map<String, Object> leak = Map.of(
                "what", "List with 13812345678 sent out",
                "happenedAt", "2026-04-01T01:00:00Z",
                "customerIds", List.of(customer.id()),
                "measures", "mail recalled");

        String id = post("supervisor", "/v1/leak-incidents", leak)
                .then()
                .statusCode(201)
                .body("state", equalTo("OPEN"))
                .body("what", equalTo("List with 138****5678 sent out"))
                .body("reportedBy", equalTo("supervisor-1"))
                .extract()
                .path("id");

        Map<String, String> end = Map.of("liable", "A01", "measures", "customers told");
        post("supervisor", "/v1/leak-incidents/" + id + "/closings", end).then().statusCode(403);
        post("manager", "/v1/leak-incidents/" + id + "/closings", Map.of("liable", "A01"))
                .then()
                .statusCode(422);
        as("auditor").get("/v1/leak-incidents?state=OPEN&limit=500").then().body("items.id", hasItem(id));
        post("manager", "/v1/leak-incidents/" + id + "/closings", end)
                .then()
                .statusCode(200)
                .body("state", equalTo("CLOSED"))
                .body("liable", equalTo("A01"))
                .body("measures", equalTo("mail recalled\ncustomers told"));
        post("manager", "/v1/leak-incidents/" + id + "/closings", end)
                .then()
                .statusCode(409)
                .body("code", equalTo("LEAK_CLOSED"));
        as("auditor").get("/v1/leak-incidents?state=OPEN&limit=500").then().body("items.id", not(hasItem(id)));
        as("agent").get("/v1/leak-incidents/" + id).then().statusCode(403);
        audit("objectId=" + id).body("items.action", contains("LEAK_CLOSED", "LEAK_REPORTED"));
        Map<String, Object> unknown = new HashMap<>(leak);
        unknown.put("customerIds", List.of(UUID.randomUUID()));
        post("supervisor", "/v1/leak-incidents", unknown)
                .then()
                .statusCode(422)
                .body("violations.field", hasItem("customerIds"));
    }

    @Test
    @Rule("GOV-6")
    @Rule("OPS-4")
    void onlyTheNamedOwnerBringsASourcesDataIn() throws Exception {
        String source = fresh("erp").substring(0, 30);
        String file = "externalId,name,phone\nC-1,王伟," + Crm.phone() + "\n";
        String first = imported(source, file);
        as("auditor").get("/v1/data-transfer-owners/" + source).then().statusCode(404);
        owner(source, null, "erp-7", "2026-04-02").then().statusCode(200).body("version", equalTo(1));
        imported(source, file + "C-2,李娜," + Crm.phone() + "\n");

        TestClock.set(Instant.parse("2026-04-01T16:00:00Z"));

        var refused = Upload.post(
                "/v1/imports?kind=customers&source=" + source, "text/csv", fresh("key"), BodyPublishers.ofString(file));
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("NOT_TRANSFER_OWNER").contains("Zhao Lei");
        given().auth()
                .oauth2(TestTokens.token("crm", "erp-7"))
                .header("Idempotency-Key", fresh("key"))
                .contentType("text/csv")
                .body(file)
                .post("/v1/imports?kind=customers&source=" + source)
                .then()
                .statusCode(202);
        owner(source, "\"7\"", "erp-8", "2026-04-02").then().statusCode(412);
        owner(source, "\"1\"", "erp-8", "2026-04-02").then().statusCode(200).header("ETag", equalTo("\"2\""));
        as("crm").get("/v1/data-transfer-owners/" + source).then().body("subject", equalTo("erp-8"));
        as("supervisor")
                .contentType(ContentType.JSON)
                .body("{}")
                .put("/v1/data-transfer-owners/" + source)
                .then()
                .statusCode(403);
        audit("objectId=" + first)
                .body("items[0].action", equalTo("DATA_IMPORTED"))
                .body("items[0].actor", equalTo("crm-1"));
        audit("objectId=" + source).body("items", hasSize(2));
    }

    @Test
    @Rule("GOV-7")
    @Rule("OPS-7")
    void originalsAreIndexedByCodingAndSupersededOnce() {
        String coding = fresh("GYS").substring(0, 30);
        Map<String, Object> original = original(coding);

        String id = post("crm", "/v1/originals", original)
                .then()
                .statusCode(201)
                .body("coding", equalTo(coding))
                .body("supersededBy", org.hamcrest.Matchers.nullValue())
                .extract()
                .path("id");

        post("crm", "/v1/originals", original).then().statusCode(200).body("id", equalTo(id));
        Map<String, Object> changed = new HashMap<>(original);
        changed.put("location", "elsewhere");
        post("crm", "/v1/originals", changed).then().statusCode(409).body("violations.field", hasItem("location"));
        Map<String, Object> later = original(coding);
        later.put("supersedes", id);
        String successor = post("crm", "/v1/originals", later)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        Map<String, Object> rival = original(coding);
        rival.put("supersedes", id);
        post("crm", "/v1/originals", rival).then().statusCode(409).body("code", equalTo("ALREADY_SUPERSEDED"));

        as("auditor").get("/v1/originals/" + id).then().body("supersededBy", equalTo(successor));
        as("manager").get("/v1/originals?coding=" + coding).then().body("items.id", contains(id, successor));
        as("manager").get("/v1/originals?standing=true&coding=" + coding).then().body("items.id", contains(successor));
        as("manager")
                .get("/v1/originals?codingKind=COMPANY&coding=" + coding)
                .then()
                .body("items", empty());
        as("manager")
                .get("/v1/originals?objectKind=ORDER&objectId=SO-1&coding=" + coding)
                .then()
                .body("items", hasSize(2));
        as("agent").get("/v1/originals").then().statusCode(403);
        Map<String, Object> bad = original(coding);
        bad.remove("objectId");
        bad.put("retainUntil", "2026-03-31");
        bad.put("supersedes", UUID.randomUUID().toString());
        post("crm", "/v1/originals", bad)
                .then()
                .statusCode(422)
                .body("violations.field", contains("objectId", "retainUntil", "supersedes"));
        assertThatThrownBy(() -> CallCentre.execute("DELETE FROM original")).hasMessageContaining("append-only");
    }

    private static Map<String, Object> original(String coding) {
        return new HashMap<>(Map.ofEntries(
                Map.entry("source", "archive"),
                Map.entry("externalId", fresh("DOC")),
                Map.entry("kind", "CONTRACT"),
                Map.entry("title", "Supply contract"),
                Map.entry("codingKind", "SUPPLIER"),
                Map.entry("coding", coding),
                Map.entry("objectKind", "ORDER"),
                Map.entry("objectId", "SO-1"),
                Map.entry("location", "Cabinet 3"),
                Map.entry("archivedOn", "2026-04-01"),
                Map.entry("retainUntil", "2036-04-01")));
    }

    private static String imported(String source, String file) throws Exception {
        var queued = Upload.post(
                "/v1/imports?kind=customers&source=" + source, "text/csv", fresh("key"), BodyPublishers.ofString(file));
        assertThat(queued.statusCode()).as(queued.body()).isEqualTo(202);
        return JsonPath.from(queued.body()).getString("id");
    }

    private static Response owner(
            String source, @org.jspecify.annotations.Nullable String ifMatch, String subject, String since) {
        RequestSpecification request = as("admin").contentType(ContentType.JSON);
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return request.body(Map.of("subject", subject, "name", "Zhao Lei, IT", "since", since))
                .put("/v1/data-transfer-owners/" + source);
    }

    private static String project() {
        Map<String, Object> project = new HashMap<>();
        project.put("source", "crm");
        project.put("externalId", fresh("PR"));
        project.put("customer", Crm.customer());
        project.put("business", "renovation");
        project.put("startsOn", "2026-03-10");
        project.put("plannedEndOn", "2026-05-20");
        return Crm.post("/v1/projects", project)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static Response approve(String project, String reader, String until) {
        return post(
                "manager",
                "/v1/projects/" + project + "/callback-form/approvals",
                Map.of("reader", reader, "expiresAt", until, "reason", "settles a claim"));
    }

    private static Response form(String project) {
        return as("supervisor").get("/v1/projects/" + project + "/callbacks");
    }

    private static Response export(String type, String query) {
        return as("manager").accept(type).get("/v1/orders?" + query);
    }

    private static Response caller(String agent, String phone) {
        return asAgent(agent)
                .contentType(ContentType.JSON)
                .body(Map.of("phone", phone))
                .post("/v1/customers/callers");
    }

    private static RequestSpecification asAgent(String agent) {
        return given().auth().oauth2(TestTokens.token("agent", agent));
    }

    private static RequestSpecification auditor() {
        return as("auditor").urlEncodingEnabled(false);
    }

    private static ValidatableResponse audit(String query) {
        return auditor()
                .accept("application/json")
                .get("/v1/audit?" + query)
                .then()
                .statusCode(200);
    }

    private static Response post(String role, String path, Object body) {
        return as(role).header("Idempotency-Key", fresh("key"))
                .contentType(ContentType.JSON)
                .body(body)
                .post(path);
    }
}
