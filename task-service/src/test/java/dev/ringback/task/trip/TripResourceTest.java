package dev.ringback.task.trip;

import static dev.ringback.task.testing.CallCentre.agent;
import static dev.ringback.task.testing.CallCentre.claim;
import static dev.ringback.task.testing.CallCentre.show;
import static dev.ringback.task.testing.Crm.as;
import static dev.ringback.task.testing.Crm.fresh;
import static dev.ringback.task.testing.Crm.post;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import dev.ringback.stack.testing.Rule;
import dev.ringback.stack.testing.TestClock;
import dev.ringback.stack.testing.TestTokens;
import dev.ringback.task.testing.CallCentre;
import dev.ringback.task.testing.Crm;
import dev.ringback.task.testing.Database;
import dev.ringback.task.testing.OnTheStack;
import dev.ringback.task.testing.Topic;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@OnTheStack
class TripResourceTest {

    private String unit;
    private String agent;

    @BeforeEach
    void onTheEveningOfTheReturn() {
        TestClock.set(Instant.parse("2026-03-31T15:00:00Z"));
        CallCentre.companyPolicyWithoutCaps();
        unit = fresh("U");
        agent = agent(unit);
    }

    @AfterEach
    void backToWallTime() {
        CallCentre.companyPolicyAsShipped();
        TestClock.reset();
    }

    @Test
    void aTripIsTakenInWithItsVisits() {
        Map<String, Object> trip = trip("2026-03-31", visit("V-1"), visit("V-2"));
        visits(trip).getFirst().put("arrivedAt", "2026-03-30T02:15:00Z");
        visits(trip).getFirst().put("leftAt", "2026-03-30T03:40:00Z");
        visits(trip).getFirst().put("topics", "New collection, call 13812345678");

        Response answer = post("/v1/trips", trip);

        String id = answer.then()
                .statusCode(201)
                .body("salespersonId", equalTo("S01"))
                .body("returnedOn", equalTo("2026-03-31"))
                .body("ownerAgentId", equalTo(agent))
                .body("visits.externalId", contains("V-1", "V-2"))
                .body("visits[0].arrivedAt", equalTo("2026-03-30T02:15:00Z"))
                .body("visits[0].leftAt", equalTo("2026-03-30T03:40:00Z"))
                .body("visits[0].topics", equalTo("New collection, call 138****5678"))
                .extract()
                .path("id");
        answer.then().header("Location", endsWith("/v1/trips/" + id));
        as("manager").get("/v1/trips/" + id).then().statusCode(200).body("visits", hasSize(2));
        Topic.fact().awaitOne(id, "dev.ringback.trip-returned.v1");
        Topic.customer().awaitOne(answer.path("visits[1].customerId"), "dev.ringback.customer-registered.v1");
    }

    @Test
    @Rule("TASK-5")
    @Rule("G1")
    void eachVisitIsCalledBackOnTheDayAfterTheReturnAndOnNoOther() {
        Response trip = post("/v1/trips", trip("2026-03-31", visit("V-1"), visit("V-2")));
        List<String> visits = trip.then().statusCode(201).extract().path("visits.id");
        assertThat(planned(visits)).containsExactly("2026-04-01|2026-04-01", "2026-04-01|2026-04-01");

        // A second before midnight in Shanghai, and at it.
        TestClock.set(Instant.parse("2026-03-31T15:59:58Z"));
        assertThat(tasks(visits)).isEmpty();
        TestClock.set(Instant.parse("2026-03-31T16:00:00Z"));

        await().atMost(Duration.ofSeconds(20)).until(() -> tasks(visits).size() == 2);
        show(tasks(visits).getFirst())
                .then()
                .body("programId", equalTo("trip-callback"))
                .body("purpose", equalTo("TRIP_VERIFICATION"))
                .body("rule", equalTo("TASK-5"))
                .body("subject.kind", equalTo("TRIP_VISIT"))
                .body("opensOn", equalTo("2026-04-01"))
                .body("dueOn", equalTo("2026-04-01"))
                .body("ownerAgentId", equalTo(agent));
        claim(agent, "trip-callback", 50)
                .then()
                .body("leases.taskId", containsInAnyOrder(tasks(visits).toArray()))
                .body("leases[0].questions", contains("CUSTOMER_BUSINESS", "ARRIVAL_AND_LEAVING", "TOPICS"));
    }

    @Test
    @Rule("TASK-5")
    void aTripThatIsToldTooLateIsNotCalledBack() {
        List<String> dayBefore =
                post("/v1/trips", trip("2026-03-30", visit("V-1"))).path("visits.id");
        List<String> twoDaysBefore =
                post("/v1/trips", trip("2026-03-29", visit("V-1"))).path("visits.id");

        assertThat(planned(dayBefore)).containsExactly("2026-03-31|2026-03-31");
        assertThat(planned(twoDaysBefore)).isEmpty();
    }

    /** Guard: the excluded agent of TripKind.subjects; without it the traveller verifies himself. */
    @Test
    @Rule("TASK-5")
    void theTravellerVerifiesNoVisitOfHisOwn() {
        String traveller = agent(unit);
        Map<String, Object> trip = trip("2026-03-31", visit("V-1"));
        trip.put("salespersonId", traveller);
        trip.remove("ownerAgentId");
        trip.put("orgUnitId", unit);
        List<String> visits =
                post("/v1/trips", trip).then().statusCode(201).extract().path("visits.id");
        TestClock.set(Instant.parse("2026-04-01T02:00:00Z"));
        await().atMost(Duration.ofSeconds(20)).until(() -> tasks(visits).size() == 1);

        claim(traveller, "trip-callback", 50).then().body("leases", empty());

        claim(agent, "trip-callback", 50)
                .then()
                .body("leases.taskId", hasItem(tasks(visits).getFirst()));
    }

    /** Guards: the salesperson as excluded agent, the org scope, and the look at the open round. */
    @Test
    @Rule("TASK-5")
    void aManagerHasAVisitCalledBackThatTheDayAfterTheReturnDidNot() {
        String traveller = agent(unit);
        Map<String, Object> trip = trip("2026-03-20", visit("V-1"), visit("V-2"));
        trip.put("salespersonId", traveller);
        trip.put("orgUnitId", unit);
        Response told = post("/v1/trips", trip);
        String tripId = told.then().statusCode(201).extract().path("id");
        List<String> visits = told.path("visits.id");
        assertThat(planned(visits)).isEmpty();

        designate("supervisor", tripId, visits.getFirst(), designation()).then().statusCode(403);
        designate("manager", agent(fresh("U")), tripId, visits.getFirst(), designation())
                .then()
                .statusCode(404);
        String task = designate("manager", tripId, visits.getFirst(), designation())
                .then()
                .statusCode(201)
                .body("purpose", equalTo("TRIP_VERIFICATION"))
                .body("subject.id", equalTo(visits.getFirst()))
                .body("opensOn", equalTo("2026-04-01"))
                .body("dueOn", equalTo("2026-04-03"))
                .extract()
                .path("id");
        designate("manager", tripId, visits.getFirst(), designation())
                .then()
                .statusCode(409)
                .body("code", equalTo("TASK_EXISTS"))
                .body("taskId", equalTo(task));
        assertThat(tasks(visits)).containsExactly(task);

        TestClock.set(Instant.parse("2026-04-01T02:00:00Z"));
        claim(traveller, "trip-callback", 50).then().body("leases", empty());
        claim(agent, "trip-callback", 50).then().body("leases.taskId", hasItem(task));
    }

    @Test
    @Rule("TASK-5")
    void aDesignationThatCannotBeIsRefusedWithEachField() {
        String traveller = agent(unit);
        Map<String, Object> trip = trip("2026-03-20", visit("V-1"));
        trip.put("salespersonId", traveller);
        Response told = post("/v1/trips", trip);
        String tripId = told.path("id");
        String visit = told.path("visits[0].id");
        Map<String, Object> wrong = designation();
        wrong.put("programId", "deal-callback");
        wrong.put("opensOn", "2026-03-30");
        wrong.put("dueOn", "2026-03-29");
        wrong.put("ownerAgentId", traveller);

        designate("manager", tripId, visit, wrong)
                .then()
                .statusCode(422)
                .body("violations.code", containsInAnyOrder("PURPOSE", "PAST", "ORDER", "OWN_VISIT"));
        designate("manager", tripId, tripId, designation()).then().statusCode(404);
        designate("manager", visit, visit, designation()).then().statusCode(404);
        assertThat(tasks(List.of(visit))).isEmpty();
    }

    private static Map<String, Object> designation() {
        return new LinkedHashMap<>(Map.of(
                "programId",
                "trip-callback",
                "opensOn",
                "2026-04-01",
                "dueOn",
                "2026-04-03",
                "reason",
                "The report and the order do not fit together"));
    }

    private static Response designate(String role, String trip, String visit, Map<String, Object> body) {
        return designate(role, role + "-1", trip, visit, body);
    }

    private static Response designate(
            String role, String subject, String trip, String visit, Map<String, Object> body) {
        return given().auth()
                .oauth2(TestTokens.token(role, subject))
                .header("Idempotency-Key", fresh("key"))
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/trips/" + trip + "/visits/" + visit + "/designations");
    }

    @Test
    void aTripExistsOnceHoweverOftenItIsSent() {
        Map<String, Object> trip = trip("2026-03-31", visit("V-1"), visit("V-2"));
        String id = post("/v1/trips", trip).then().statusCode(201).extract().path("id");

        post("/v1/trips", trip).then().statusCode(200).body("id", equalTo(id)).body("visits", hasSize(2));
        differs(trip, "returnedOn", other -> other.put("returnedOn", "2026-03-30"));
        differs(trip, "salespersonId", other -> other.put("salespersonId", "S02"));
        differs(trip, "visits", other -> visits(other).removeLast());
        differs(trip, "visits", other -> visits(other).getLast().put("business", "sofas"));
        differs(
                trip,
                "visits[1].customer.externalId",
                other -> visits(other).getLast().put("customer", Crm.customer()));
        differs(trip, "visits[0].customer.phone", other -> {
            Map<String, Object> customer =
                    new LinkedHashMap<>(cast(visits(other).getFirst().get("customer")));
            customer.put("phone", Crm.phone());
            visits(other).getFirst().put("customer", customer);
        });

        assertThat(Database.count("SELECT count(*) FROM trip_visit WHERE trip_id = ?::uuid", id))
                .isEqualTo(2);
        Topic.fact().awaitOne(id, "dev.ringback.trip-returned.v1");
    }

    @Test
    void customersOfVisitsAreRegisteredOnceOrNamedById() {
        Map<String, Object> customer = Crm.customer();
        Map<String, Object> first = visit("V-1");
        first.put("customer", customer);
        Map<String, Object> second = visit("V-2");
        second.put("customer", customer);
        String known = CallCentre.customer().id().toString();
        Map<String, Object> third = visit("V-3");
        third.remove("customer");
        third.put("customerId", known);

        Response answer = post("/v1/trips", trip("2026-03-31", first, second, third));

        answer.then().statusCode(201).body("visits[2].customerId", equalTo(known));
        assertThat(answer.<String>path("visits[0].customerId")).isEqualTo(answer.path("visits[1].customerId"));
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                fault(
                        "visits[1].externalId",
                        "SOUND_TRIP",
                        trip -> visits(trip).getLast().put("externalId", "V-1")),
                fault("visits[0].leftAt", "SOUND_TRIP", trip -> {
                    visits(trip).getFirst().put("arrivedAt", "2026-03-30T03:40:01Z");
                    visits(trip).getFirst().put("leftAt", "2026-03-30T03:40:00Z");
                }),
                fault(
                        "visits[0].arrivedAt",
                        "SOUND_TRIP",
                        trip -> visits(trip).getFirst().put("arrivedAt", "2026-03-31T16:00:00Z")),
                fault("ownerAgentId", "SOUND_TRIP", trip -> trip.put("ownerAgentId", "S01")),
                fault("returnedOn", "HAPPENED", trip -> trip.put("returnedOn", "2026-04-02")),
                fault("returnedOn", "HAPPENED", trip -> trip.put("returnedOn", "1999-12-31")),
                fault("visits", "SIZE", trip -> visits(trip).clear()),
                fault(
                        "visits[1].customer",
                        "ONE_CUSTOMER",
                        trip -> visits(trip).getLast().remove("customer")),
                fault("visits[0].customer.phone", "PHONE", trip -> {
                    Map<String, Object> customer = Crm.customer("12");
                    visits(trip).getFirst().put("customer", customer);
                }),
                fault("visits[1].customerId", "CUSTOMER_UNKNOWN", trip -> {
                    visits(trip).getLast().remove("customer");
                    visits(trip).getLast().put("customerId", UUID.randomUUID().toString());
                }),
                fault(
                        "visits[1].business",
                        "NOT_NULL",
                        trip -> visits(trip).getLast().remove("business")),
                fault("salespersonId", "IDENTIFIER", trip -> trip.put("salespersonId", "not an id")));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void whatDoesNotFitIsNamedAndNothingIsTakenIn(String field, String code, Consumer<Map<String, Object>> change) {
        Map<String, Object> trip = trip("2026-03-31", visit("V-1"), visit("V-2"));
        change.accept(trip);

        post("/v1/trips", trip)
                .then()
                .statusCode(422)
                .body("violations.field", contains(field))
                .body("violations.code", contains(code));

        assertThat(Database.count("SELECT count(*) FROM trip WHERE external_id = ?", trip.get("externalId")))
                .isZero();
    }

    @Test
    void asManyVisitsAsAreAllowedAndOneMore() {
        Map<String, Object> trip = trip("2026-03-31");
        for (int i = 0; i < 200; i++) {
            visits(trip).add(visit("V-" + i));
        }
        post("/v1/trips", trip).then().statusCode(201).body("visits", hasSize(200));
        visits(trip).add(visit("V-200"));
        trip.put("externalId", fresh("TR"));

        post("/v1/trips", trip).then().statusCode(422).body("violations.field", contains("visits"));
    }

    @Test
    void badRequestsAreRefused() {
        Map<String, Object> unknown = trip("2026-03-31", visit("V-1"));
        visits(unknown).getFirst().put("mood", "good");
        post("/v1/trips", unknown)
                .then()
                .statusCode(400)
                .body("code", equalTo("UNKNOWN_FIELD"))
                .body("violations.field", contains("visits[0].mood"));
        Map<String, Object> wrong = trip("2026-03-31", visit("V-1"));
        wrong.put("returnedOn", "2026-02-30");
        post("/v1/trips", wrong).then().statusCode(400).body("code", equalTo("WRONG_TYPE"));
        as("crm")
                .contentType("application/json")
                .body(trip("2026-03-31", visit("V-1")))
                .post("/v1/trips")
                .then()
                .statusCode(400);
        as("agent").get("/v1/trips/" + UUID.randomUUID()).then().statusCode(403);
        as("crm").get("/v1/trips/" + UUID.randomUUID()).then().statusCode(404);
    }

    private static Arguments fault(String field, String code, Consumer<Map<String, Object>> change) {
        return Arguments.of(field, code, change);
    }

    private static void differs(Map<String, Object> trip, String field, Consumer<Map<String, Object>> change) {
        Map<String, Object> other = new LinkedHashMap<>(trip);
        List<Map<String, Object>> visits = new ArrayList<>();
        visits(trip).forEach(visit -> visits.add(new LinkedHashMap<>(visit)));
        other.put("visits", visits);
        change.accept(other);
        post("/v1/trips", other)
                .then()
                .statusCode(409)
                .body("code", equalTo("EXTERNAL_ID_CONFLICT"))
                .body("violations.field", contains(field));
    }

    @SafeVarargs
    private Map<String, Object> trip(String returnedOn, Map<String, Object>... visits) {
        Map<String, Object> trip = new LinkedHashMap<>();
        trip.put("source", "crm");
        trip.put("externalId", fresh("TR"));
        trip.put("salespersonId", "S01");
        trip.put("returnedOn", returnedOn);
        trip.put("ownerAgentId", agent);
        trip.put("visits", new ArrayList<>(List.of(visits)));
        return trip;
    }

    private static Map<String, Object> visit(String externalId) {
        Map<String, Object> visit = new LinkedHashMap<>();
        visit.put("externalId", externalId);
        visit.put("customer", Crm.customer());
        visit.put("business", "furniture");
        return visit;
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> visits(Map<String, Object> trip) {
        return (List<Map<String, Object>>) trip.get("visits");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> cast(Object map) {
        return (Map<String, Object>) map;
    }

    private static List<String> planned(List<String> visits) {
        return Database.rows(
                "SELECT opens_on, due_on FROM planned_callback WHERE program_id = 'trip-callback' AND subject_id = ANY (?::uuid[])",
                "{" + String.join(",", visits) + "}");
    }

    private static List<String> tasks(List<String> visits) {
        return Database.rows(
                "SELECT id FROM task WHERE subject_id = ANY (?::uuid[])", "{" + String.join(",", visits) + "}");
    }
}
