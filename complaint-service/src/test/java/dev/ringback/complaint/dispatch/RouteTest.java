package dev.ringback.complaint.dispatch;

import static dev.ringback.complaint.testing.Complaints.PATH;
import static dev.ringback.complaint.testing.Complaints.RECEIVED;
import static dev.ringback.complaint.testing.Complaints.as;
import static dev.ringback.complaint.testing.Complaints.body;
import static dev.ringback.complaint.testing.Complaints.post;
import static dev.ringback.complaint.testing.Complaints.raised;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import dev.ringback.complaint.testing.Directory;
import dev.ringback.complaint.testing.OnTheStack;
import dev.ringback.stack.testing.Rule;
import dev.ringback.stack.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@OnTheStack
class RouteTest {

    private static final String ROUTES = "/v1/complaint-routes/";

    private final List<String> made = new ArrayList<>();

    @BeforeEach
    void anHourAfterReceipt() {
        TestClock.set(RECEIVED.plusSeconds(3600));
    }

    @AfterEach
    void outOfUse() {
        made.forEach(id -> put(
                        id, Map.of("rank", 99_999, "active", false, "when", Map.of(), "departmentId", "CUSTOMER-CARE"))
                .statusCode(200));
    }

    @Test
    @Rule("CMPL-3")
    void theFirstRouteThatMeetsAComplaintSendsItAndSaysWhy() {
        String press = Directory.unit();
        String officer = Directory.agent(press);
        // Letters alone: digits in a row would be masked as a telephone number.
        String word = "w" + UUID.randomUUID().toString().replaceAll("[0-9-]", "x");
        String gold = route(1, Map.of("valueTiers", List.of("T-" + word)), "CUSTOMER-CARE", null);
        String paper =
                route(2, Map.of("keywords", List.of(word), "channels", List.of("PHONE", "LETTER")), press, "MEDIA");
        Map<String, Object> complaint = product();
        complaint.put("text", "I shall tell the " + word.toUpperCase(java.util.Locale.ROOT) + ".");

        String id = post(complaint)
                .statusCode(201)
                .body("departmentId", equalTo(press))
                .body("level", equalTo("MEDIA"))
                .body("officerAgentId", equalTo(officer))
                .body("routedBy.rule", equalTo(paper))
                .extract()
                .path("id");

        explained(id)
                .body("departmentId", equalTo(press))
                .body("rule", equalTo(paper))
                .body("level", equalTo("MEDIA"))
                .body("looked.find { it.rule == '" + gold + "' }.failed", contains("valueTiers"))
                .body("looked[-1].rule", equalTo(paper));
        complaint.put("valueTier", "T-" + word);
        complaint.put("externalId", UUID.randomUUID().toString());
        post(complaint).statusCode(201).body("routedBy.rule", equalTo(gold)).body("level", equalTo("NORMAL"));
    }

    @Test
    @Rule("CMPL-3")
    void whatMeetsNoRouteGoesByTheRuleOfItsCause() {
        String unit = Directory.unit();
        String store = "S-" + UUID.randomUUID();
        String route =
                route(1, Map.of("parties", List.of("STORE:" + store), "causeClasses", List.of("PRODUCT")), unit, null);
        Map<String, Object> complaint = product();
        complaint.put("parties", List.of(Map.of("role", "STORE", "id", store)));
        post(complaint).statusCode(201).body("departmentId", equalTo(unit)).body("officerAgentId", nullValue());
        complaint.put("externalId", UUID.randomUUID().toString());
        complaint.put("causeClass", "LOGISTICS");

        String id = post(complaint)
                .statusCode(201)
                .body("routedBy.rule", equalTo("LOGISTICS"))
                .extract()
                .path("id");

        explained(id)
                .body("rule", equalTo("LOGISTICS"))
                .body("looked.find { it.rule == '" + route + "' }.failed", contains("causeClasses"));
    }

    /** Guard: {@code Officers.mayHandle}; without it the accused would handle his own. */
    @Test
    @Rule("CMPL-3")
    void aRouteMayNameWhoHandlesItButNotTheAccusedNorWhoIsElsewhere() {
        String unit = Directory.unit();
        String named = Directory.agent("A-2-" + unit, unit);
        String other = Directory.agent("A-1-" + unit, unit);
        String business = "b-" + UUID.randomUUID();
        String id = "r-" + UUID.randomUUID();
        made.add(id);
        Map<String, Object> route = new HashMap<>(Map.of(
                "rank",
                60,
                "when",
                Map.of("businesses", List.of(business)),
                "departmentId",
                unit,
                "officerAgentId",
                named,
                "assign",
                true));
        put(id, route).statusCode(200).body("officerAgentId", equalTo(named));

        post(withBusiness(business)).statusCode(201).body("officerAgentId", equalTo(named));

        Map<String, Object> about = withBusiness(business);
        about.put("subjectAgentId", named);
        post(about).statusCode(201).body("officerAgentId", equalTo(other));
        route.put("assign", false);
        put(id, route).statusCode(200);
        about.put("externalId", UUID.randomUUID().toString());
        post(about).statusCode(201).body("officerAgentId", nullValue());
        route.put("officerAgentId", Directory.agent(Directory.unit()));
        put(id, route).statusCode(422).body("violations.code", contains("NOT_IN_DEPARTMENT"));
        route.put("officerAgentId", "NOBODY");
        put(id, route)
                .statusCode(422)
                .body("violations.field", contains("officerAgentId"))
                .body("violations.code", contains("UNKNOWN_AGENT"));
    }

    @Test
    void anExplanationTakesNothingInAndFollowsChanges() {
        String unit = Directory.unit();
        String business = "b-" + UUID.randomUUID();
        Map<String, Object> question = new HashMap<>(Map.of("channel", "PHONE", "causeClass", "PRODUCT"));
        question.put("business", business);
        explain(question).body("rule", equalTo("PRODUCT"));
        String route = route(1, Map.of("businesses", List.of(business)), unit, null);
        explain(question)
                .body("rule", equalTo(route))
                .body("version", equalTo(1))
                .body("departmentId", equalTo(unit));
        String before = raised(withBusiness(business));

        put(route, Map.of("rank", 1, "active", false, "when", Map.of(), "departmentId", unit))
                .statusCode(200)
                .body("version", equalTo(2));

        explain(question).body("rule", equalTo("PRODUCT"));
        explained(before).body("rule", equalTo(route)).body("version", equalTo(1));
    }

    @Test
    void aRouteIsChangedByWhoHasSeenIt() {
        String unit = Directory.unit();
        String id = route(50, Map.of("keywords", List.of("w" + UUID.randomUUID())), unit, null);
        Map<String, Object> body =
                Map.of("rank", 51, "when", Map.of("kinds", List.of("SUGGESTION")), "departmentId", unit);

        as("manager", "M1")
                .contentType(ContentType.JSON)
                .header("If-Match", "\"7\"")
                .body(body)
                .put(ROUTES + id)
                .then()
                .statusCode(412);
        as("complaint-officer", "C1")
                .contentType(ContentType.JSON)
                .body(body)
                .put(ROUTES + id)
                .then()
                .statusCode(403);
        put(id, Map.of("rank", 51, "when", Map.of("channels", List.of()), "departmentId", unit))
                .statusCode(422);
        put(id, Map.of("rank", 51, "when", Map.of(), "departmentId", "NOWHERE"))
                .statusCode(422)
                .body("violations.code", contains("UNKNOWN_ORG_UNIT"));
        as("auditor", "X1").get(ROUTES + "none").then().statusCode(404);
        put(id, body).statusCode(200).header("ETag", equalTo("\"2\""));
        put(id, body).statusCode(200).header("ETag", equalTo("\"2\""));
        as("auditor", "X1").get("/v1/complaint-routes").then().statusCode(200).body("items.routeId", hasItem(id));
    }

    private static Map<String, Object> product() {
        Map<String, Object> complaint = body();
        complaint.put("causeClass", "PRODUCT");
        complaint.remove("subjectAgentId");
        return complaint;
    }

    private static Map<String, Object> withBusiness(String business) {
        Map<String, Object> complaint = product();
        complaint.put("business", business);
        return complaint;
    }

    private String route(int rank, Map<String, ?> when, String department, String level) {
        String id = "r-" + UUID.randomUUID();
        made.add(id);
        Map<String, Object> route = new HashMap<>();
        route.put("rank", rank);
        route.put("when", when);
        route.put("departmentId", department);
        route.put("level", level);
        route.put("assign", level != null);
        put(id, route).statusCode(200);
        return id;
    }

    private static ValidatableResponse put(String id, Map<String, ?> route) {
        return as("manager", "M1")
                .contentType(ContentType.JSON)
                .body(route)
                .put(ROUTES + id)
                .then();
    }

    private static ValidatableResponse explain(Map<String, ?> question) {
        return as("auditor", "X1")
                .contentType(ContentType.JSON)
                .body(question)
                .post(ROUTES + "explanations")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse explained(String id) {
        return as("auditor", "X1").get(PATH + "/" + id + "/routing").then().statusCode(200);
    }
}
