package dev.ringback.task.preview;

import static dev.ringback.task.testing.Crm.as;
import static dev.ringback.task.testing.Crm.fresh;
import static dev.ringback.task.testing.Crm.order;
import static dev.ringback.task.testing.Crm.post;
import static org.assertj.core.api.Assertions.assertThat;
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
import dev.ringback.task.testing.Crm;
import dev.ringback.task.testing.Database;
import dev.ringback.task.testing.OnTheStack;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@OnTheStack
class PreviewResourceTest {

    private static final String TABLES = """
            SELECT (SELECT count(*) FROM business_order), (SELECT count(*) FROM customer), (SELECT count(*) FROM contact),
                   (SELECT count(*) FROM planned_callback), (SELECT count(*) FROM task), (SELECT count(*) FROM program_version),
                   (SELECT count(*) FROM enquiry), (SELECT count(*) FROM trip), (SELECT count(*) FROM trip_visit)
            """;

    @BeforeEach
    void onTheSecondOfApril() {
        TestClock.set(Instant.parse("2026-04-02T02:00:00Z"));
    }

    @AfterEach
    void backToWallTime() {
        TestClock.reset();
    }

    @Test
    @Rule("TASK-2")
    void dealsOfLastMonthAreCalledBackInDaysOneToSevenAndTheirNeighboursInOtherMonths() {
        Response answer = preview(
                "deal-callback",
                Map.of(
                        "facts",
                        List.of(
                                deal("first", "2026-02-28T16:00:00Z"),
                                deal("last", "2026-03-31T15:59:59.999999Z"),
                                deal("next", "2026-03-31T16:00:00Z"),
                                deal("before", "2026-02-28T15:59:59Z"))));

        answer.then()
                .statusCode(200)
                .body("programId", equalTo("deal-callback"))
                .body("asOf", startsWith("2026-04-02T02:00"))
                .body("tasks.customerLabel", contains("first", "last", "next"))
                .body("tasks.opensOn", contains("2026-04-01", "2026-04-01", "2026-05-01"))
                .body("tasks.dueOn", contains("2026-04-07", "2026-04-07", "2026-05-07"))
                .body("tasks[0].rule", equalTo("TASK-2"))
                .body("tasks[0].questions", hasItem("ORDER_TIME"))
                .body("facts.in", contains(true, true, true, false))
                .body("facts[3].reason", equalTo("WINDOW_OVER"))
                .body("facts[3].dueOn", equalTo("2026-03-07"))
                .body("facts[3].subject.id", nullValue());
    }

    @Test
    @Rule("TASK-2")
    void aWindowIsOverOnTheDayAfterItsLastAsOfTheInstantAsked() {
        Map<String, Object> body = new HashMap<>(Map.of("facts", List.of(deal("a", "2026-03-14T02:00:00Z"))));

        body.put("asOf", "2026-04-07T15:59:59Z");
        preview("deal-callback", body).then().body("facts.in", contains(true));
        body.put("asOf", "2026-04-07T16:00:00Z");
        preview("deal-callback", body)
                .then()
                .body("facts.in", contains(false))
                .body("facts.reason", contains("WINDOW_OVER"))
                .body("tasks", empty());
    }

    @Test
    @Rule("TASK-3")
    void enquiriesOfOneWeekAreCalledBackInTheNext() {
        preview(
                        "enquiry-callback",
                        Map.of("facts", List.of(asked("2026-03-29T15:59:59Z"), asked("2026-03-29T16:00:00Z"))))
                .then()
                .statusCode(200)
                .body("tasks.opensOn", contains("2026-03-30", "2026-04-06"))
                .body("tasks.dueOn", contains("2026-04-05", "2026-04-12"));
    }

    @Test
    @Rule("TASK-5")
    void eachVisitOfATripIsCalledBackOnTheDayAfterTheReturnAndNeverByTheTraveller() {
        Map<String, Object> trip = Map.of(
                "salespersonId",
                "S01",
                "returnedOn",
                "2026-04-01",
                "visits",
                List.of(
                        Map.of("externalId", "V-1", "business", "sofas", "label", "Wang"),
                        Map.of("externalId", "V-2", "business", "beds", "label", "Li")));

        preview("trip-callback", Map.of("facts", List.of(trip)))
                .then()
                .statusCode(200)
                .body("tasks.subject.externalId", contains("V-1", "V-2"))
                .body("tasks.customerLabel", contains("Wang", "Li"))
                .body("tasks.opensOn", contains("2026-04-02", "2026-04-02"))
                .body("tasks.excludedAgentId", contains("S01", "S01"));
    }

    @Test
    void aFactThatIsOutSaysWhyInTheLanguageAsked() {
        Map<String, Object> tried = program(1, 7);
        tried.put("business", "sofas");
        List<Object> facts = List.of(deal("a", "2026-03-14T02:00:00Z"), openOrder("b", "sofas"));

        Response answer = as("bi").header("Accept-Language", "zh-CN")
                .contentType(ContentType.JSON)
                .body(Map.of("facts", facts, "program", tried))
                .post("/v1/programs/never-stored/previews");

        answer.then()
                .statusCode(200)
                .body("version", nullValue())
                .body("facts.reason", contains("OTHER_BUSINESS", "NOT_CLOSED"))
                .body("facts[0].explanation", equalTo("该回访方案只针对其他业务。"));
        tried.put("active", false);
        preview("deal-callback", Map.of("facts", facts, "program", tried))
                .then()
                .body("facts.reason", contains("PROGRAM_INACTIVE", "PROGRAM_INACTIVE"))
                .body("facts[0].explanation", equalTo("The program is switched off."));
    }

    @Test
    void storedFactsOfAPeriodAnswerAsTheyWerePlannedPageByPage() {
        TestClock.set(Instant.parse("2019-03-20T02:00:00Z"));
        String business = fresh("sofas");
        List<String> orders = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            Map<String, Object> order = order("2019-03-0%dT02:00:00Z".formatted(i + 1));
            order.put("business", business);
            orders.add(
                    post("/v1/orders", order).then().statusCode(201).extract().path("id"));
        }
        post(
                        "/v1/orders/" + orders.get(4) + "/cancellations",
                        Map.of("kind", "CANCELLED", "cancelledAt", "2019-03-19T02:00:00Z"))
                .then()
                .statusCode(201);
        Map<String, Object> body = Map.of("period", Map.of("from", "2019-03-01", "until", "2019-03-31"));

        List<String> subjects = new ArrayList<>();
        List<String> reasons = new ArrayList<>();
        String cursor = "";
        do {
            Response page = as("supervisor")
                    .contentType(ContentType.JSON)
                    .body(body)
                    .post("/v1/programs/deal-callback/previews?limit=2" + cursor);
            page.then().statusCode(200).body("facts.size()", org.hamcrest.Matchers.lessThanOrEqualTo(2));
            subjects.addAll(page.path("facts.subject.id"));
            reasons.addAll(page.path("facts.reason"));
            assertThat(page.<List<String>>path("tasks.opensOn")).allMatch("2019-04-01"::equals);
            cursor = page.path("nextCursor") == null ? "" : "&cursor=" + page.path("nextCursor");
        } while (!cursor.isEmpty());

        assertThat(subjects).containsAll(orders).doesNotHaveDuplicates();
        assertThat(reasons.get(subjects.indexOf(orders.get(4)))).isEqualTo("CANCELLED");
        assertThat(Database.count(
                        "SELECT count(*) FROM planned_callback WHERE program_id = 'deal-callback' AND subject_id = ANY (?::uuid[])",
                        "{" + String.join(",", orders) + "}"))
                .isEqualTo(4);
        preview("deal-callback", Map.of("period", Map.of("from", "2019-03-02", "until", "2019-03-03")))
                .then()
                .body("facts.subject.id", containsInAnyOrder(orders.get(1), orders.get(2)));
    }

    /** Guard: the preview reads and decides only; planning for real is another method. */
    @Test
    void aPreviewTouchesNothing() {
        List<String> before = Database.rows(TABLES);

        preview("deal-callback", Map.of("facts", List.of(order("2026-03-14T02:00:00Z")), "program", program(2, 3)))
                .then()
                .statusCode(200)
                .body("tasks", hasSize(1))
                .body("tasks.opensOn", contains("2026-04-02"));
        preview("deal-callback", Map.of("period", Map.of("from", "2026-03-01", "until", "2026-03-31")))
                .then()
                .statusCode(200);

        assertThat(Database.rows(TABLES)).isEqualTo(before);
    }

    @Test
    void faultsOfFactsAndOfATriedProgramAreNamedByTheirPaths() {
        Map<String, Object> bad = deal("x", "2026-03-14T02:00:00Z");
        bad.put("amount", "-1");
        Map<String, Object> unknown = deal("y", "2026-03-14T02:00:00Z");
        unknown.put("colour", "red");
        Map<String, Object> both = order("2026-03-14T02:00:00Z");
        both.put("label", "z");
        Map<String, Object> tried = program(7, 1);
        tried.put("policies", List.of("P-NONE"));

        Response answer = preview("deal-callback", Map.of("facts", List.of(bad, unknown, both, 7)));
        Response program = preview("deal-callback", Map.of("facts", List.of(bad), "program", tried));

        assertThat(answer.then().statusCode(422).extract().<List<String>>path("violations.field"))
                .containsExactlyInAnyOrder("facts[0].amount", "facts[1].colour", "facts[2].label", "facts[3]");
        assertThat(program.then().statusCode(422).extract().<List<String>>path("violations.field"))
                .containsExactlyInAnyOrder("program.schedule", "program.policies[0]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | period",
                "{\"facts\": []} | facts",
                "{\"facts\": [{}], \"period\": {\"from\": \"2026-03-01\", \"until\": \"2026-03-02\"}} | period",
                "{\"period\": {\"from\": \"2026-03-02\", \"until\": \"2026-03-01\"}} | period.until",
                "{\"period\": {\"from\": \"2025-03-01\", \"until\": \"2026-03-02\"}} | period.until",
                "{\"period\": {\"from\": \"2025-03-01\"}} | period.until"
            })
    void aBodyThatAsksNothingSensibleIsRefused(String body, String field) {
        as("manager")
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/programs/deal-callback/previews")
                .then()
                .statusCode(422)
                .body("code", equalTo("VALIDATION_FAILED"))
                .body("violations.field", hasItem(field));
    }

    @Test
    void moreThanAThousandFactsAreTooMany() {
        List<Object> facts = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            facts.add(openOrder("c", "sofas"));
        }
        preview("deal-callback", Map.of("facts", facts)).then().statusCode(200).body("facts", hasSize(1000));
        facts.add(openOrder("c", "sofas"));

        preview("deal-callback", Map.of("facts", facts))
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo("facts"));
    }

    @Test
    void aProgramNobodyKnowsAndOneWhoseCallbacksAreAskedForHaveNoPreview() {
        preview("no-such-program", Map.of("facts", List.of(openOrder("a", "b"))))
                .then()
                .statusCode(404);
        preview("apology-callback", Map.of("facts", List.of(openOrder("a", "b"))))
                .then()
                .statusCode(422)
                .body("violations[0].code", equalTo("ON_DEMAND"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"agent", "crm", "hr", "auditor", "quality", "complaint-officer"})
    void othersMayNotAsk(String role) {
        as(role).contentType(ContentType.JSON)
                .body(Map.of("facts", List.of(openOrder("a", "b"))))
                .post("/v1/programs/deal-callback/previews")
                .then()
                .statusCode(403);
    }

    private static Response preview(String program, Map<String, ?> body) {
        return as("supervisor").contentType(ContentType.JSON).body(body).post("/v1/programs/" + program + "/previews");
    }

    private static Map<String, Object> deal(String label, String closedAt) {
        Map<String, Object> deal = openOrder(label, "furniture");
        deal.put("closedAt", closedAt);
        return deal;
    }

    private static Map<String, Object> openOrder(String label, String business) {
        return new LinkedHashMap<>(Map.of("label", label, "business", business, "amount", "1.00"));
    }

    private static Map<String, Object> asked(String receivedAt) {
        Map<String, Object> enquiry = Crm.enquiry(receivedAt);
        enquiry.remove("customer");
        return enquiry;
    }

    private static Map<String, Object> program(int from, int to) {
        return new HashMap<>(Map.of(
                "purpose",
                "DEAL",
                "rule",
                "TASK-2",
                "schedule",
                Map.of("kind", "FIRST_DAYS_OF_NEXT_MONTH", "fromDay", from, "toDay", to),
                "policies",
                List.of("P-OUT"),
                "attempts",
                Map.of("max", 2, "retryAfter", "PT2H"),
                "questions",
                List.of("ORDER_TIME"),
                "active",
                true));
    }
}
