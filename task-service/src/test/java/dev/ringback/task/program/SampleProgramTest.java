package dev.ringback.task.program;

import static dev.ringback.task.testing.Crm.as;
import static dev.ringback.task.testing.Crm.fresh;
import static dev.ringback.task.testing.Crm.order;
import static dev.ringback.task.testing.Crm.receivedOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.ringback.stack.testing.Rule;
import dev.ringback.stack.testing.TestClock;
import dev.ringback.task.testing.Database;
import dev.ringback.task.testing.OnTheStack;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Samples and quotas over HTTP: what a preview says is what the planner does. */
@QuarkusTest
@OnTheStack
class SampleProgramTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final List<Map<String, Object>> STORE_TIERS =
            List.of(tier("5000", null, 50), tier("3000", "5000", 30), tier("1500", "3000", 20));

    private String program;
    private String business;

    @BeforeEach
    void inTheFirstWeekOfMarch() {
        TestClock.set(Instant.parse("2026-03-06T02:00:00Z"));
        program = fresh("s").substring(0, 20);
        business = fresh("sofas");
    }

    @AfterEach
    void backToWallTime() {
        Map<String, Object> off = body();
        off.put("active", false);
        put(off);
        TestClock.reset();
    }

    @Test
    @Rule("TASK-9")
    void aTieredSampleTakesTheMostValuableThatAreLeftAndThoseBelowLast() {
        List<Object> facts = new ArrayList<>();
        add(facts, "a", 4, "5000");
        add(facts, "b", 6, "4999.99");
        add(facts, "c", 12, "1500");
        add(facts, "d", 20, "1499.99");
        Map<String, Object> body = body();
        body.put(
                "selection",
                Map.of("kind", "TIERS", "number", 30, "tiers", STORE_TIERS, "per", "PROGRAM", "seed", "1"));

        Response answer = preview(Map.of("facts", facts, "program", body));

        answer.then().statusCode(200);
        assertThat(counted(answer.path("tasks.subject.externalId"))).isEqualTo(Map.of("a", 4, "b", 6, "c", 12, "d", 8));
        assertThat(answer.<List<String>>path("facts.reason").stream().filter("NOT_DRAWN"::equals))
                .hasSize(12);
    }

    @Test
    @Rule("TASK-8")
    void theQuotaOfAWeekIsSpreadEvenlyOverItsWorkingDaysAndNeverOnOne() {
        List<Object> facts = new ArrayList<>();
        add(facts, "a", 12, "100");
        Map<String, Object> body = body();
        body.put("quota", quota(List.of(1, 2)));

        Response answer = preview(Map.of("facts", facts, "program", body));

        Map<String, Long> days = answer.<List<String>>path("tasks.opensOn").stream()
                .collect(Collectors.groupingBy(day -> day, TreeMap::new, Collectors.counting()));
        assertThat(days)
                .isEqualTo(Map.of(
                        "2026-03-09", 2L, "2026-03-10", 2L, "2026-03-11", 2L, "2026-03-12", 2L, "2026-03-13", 2L));
        assertThat(answer.<List<String>>path("facts.reason").stream().filter("QUOTA_FULL"::equals))
                .hasSize(2);
    }

    @Test
    @Rule("TASK-8")
    void aWindowThatPassedUndrawnLeavesNoDayToItsQuotaAndHoldsNobodyUp() {
        Map<String, Object> body = body();
        body.put("quota", quota(List.of(1, 2)));
        put(body).then().statusCode(201);
        deal("100");
        deal("200");
        String other = receivedOrder(order("2026-03-06T01:00:00Z"));

        TestClock.set(Instant.parse("2026-04-20T04:00:00Z"));

        await().atMost(Duration.ofSeconds(60))
                .until(() -> Database.count(
                                "SELECT count(*) FROM planned_callback WHERE program_id = ? AND left_out = 'QUOTA_FULL'",
                                program)
                        == 2);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> Database.count("SELECT count(*) FROM task WHERE subject_id = ?::uuid", other) == 1);
        assertThat(tasks()).isEmpty();
    }

    @Test
    @Rule("TASK-8")
    @Rule("TASK-10")
    void thePlannerDrawsWhenTheWindowOpensAsThePreviewSaidAndFillsUpForWhatComesLate() {
        Map<String, Object> body = body();
        body.put("selection", Map.of("kind", "TOP_SHARE", "percent", 40, "per", "ORG_UNIT", "seed", "1"));
        put(body).then().statusCode(201).body("selection.percent", equalTo(40)).body("quota", nullValue());
        List<String> orders = new ArrayList<>();
        for (int i = 1; i <= 6; i++) {
            orders.add(deal(i + "00"));
        }
        List<String> foreseen = preview(Map.of("period", Map.of("from", "2026-03-02", "until", "2026-03-08")))
                .then()
                .statusCode(200)
                .extract()
                .<List<String>>path("tasks.subject.id");
        assertThat(tasks()).isEmpty();

        TestClock.set(Instant.parse("2026-03-08T16:00:00Z"));

        await().atMost(Duration.ofSeconds(20)).until(() -> tasks().size() == 3);
        assertThat(tasks())
                .containsExactlyInAnyOrderElementsOf(foreseen)
                .containsExactlyInAnyOrderElementsOf(orders.subList(3, 6));
        assertThat(Database.count(
                        "SELECT count(*) FROM planned_callback WHERE program_id = ? AND left_out = 'NOT_DRAWN'",
                        program))
                .isEqualTo(3);
        deal("50");
        deal("60");
        await().atMost(Duration.ofSeconds(20)).until(() -> tasks().size() == 4);
        assertThat(tasks()).contains(orders.get(2));
    }

    @Test
    void impossibleSamplesAndQuotasAreRefusedWithTheirFields() {
        refused("selection", sample("RANDOM"), "selection.percent");
        refused("selection", sample("RANDOM", "percent", 101), "selection.percent");
        refused("selection", sample("TOP_SHARE", "percent", 0), "selection.percent");
        refused("selection", sample("TIERS", "tiers", STORE_TIERS), "selection.number");
        refused(
                "selection",
                sample("TIERS", "number", 9, "tiers", List.of(tier("1", "3", 50), tier("2", "4", 50))),
                "selection.tiers[1]");
        refused(
                "selection",
                sample("TIERS", "number", 9, "tiers", List.of(tier("1", "3", 50), tier("3", "4", 60))),
                "selection.tiers");
        refused(
                "selection",
                sample("TIERS", "number", 9, "tiers", List.of(tier("3", "3", 100))),
                "selection.tiers[0].below");
        refused("quota", quota(List.of()), "quota.perDay");
        refused("quota", quota(List.of(0)), "quota.perDay[0]");
        refused("quota", Map.of("perDay", List.of(1), "days", List.of(), "per", "PROGRAM"), "quota.days");
        Map<String, Object> weekend = body();
        weekend.put("schedule", Map.of("kind", "NEXT_WEEK", "from", "SATURDAY", "to", "SUNDAY"));
        weekend.put("quota", quota(List.of(1)));
        put(weekend).then().statusCode(422).body("violations.field", hasItem("quota.days"));
        Map<String, Object> nobodyShares = body();
        nobodyShares.put("purpose", "FEEDBACK_FORM_CHASE");
        nobodyShares.put("schedule", Map.of("kind", "WHEN_FORM_MISSING", "withinDays", 0));
        nobodyShares.put("selection", sample("RANDOM", "percent", 20));
        put(nobodyShares).then().statusCode(422).body("violations.field", hasItem("selection"));
    }

    @Test
    void theSchemaHoldsEveryShippedProgramAndRefusesWhatNoFieldMayBe() throws IOException {
        Response served = as("manager").get("/v1/programs/schema");
        served.then().statusCode(200).contentType("application/schema+json");
        JsonSchema schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(JSON.readTree(served.asString()));

        JsonNode shipped = JSON.readTree(
                        as("manager").get("/v1/programs?limit=500").asString())
                .path("items");
        for (String id : List.of(
                "deal-callback",
                "enquiry-callback",
                "trip-callback",
                "project-callback",
                "warranty-spot-check",
                "feedback-form-chase",
                "complaint-reply",
                "complaint-follow-up",
                "apology-callback",
                "thank-you",
                "first-contact",
                "care-contact",
                "notice-callback",
                "holiday-greeting",
                "birthday-greeting",
                "gift-verification",
                "self-bought-gift-check",
                "regular-callback",
                "key-account-callback",
                "second-confirmation",
                "notice-delivery",
                "deposit-chase",
                "unit-demand")) {
            for (JsonNode view : shipped) {
                if (view.path("id").asText().equals(id)) {
                    ObjectNode stated = view.deepCopy();
                    stated.remove(
                            List.of("id", "version", "effectiveFrom", "outboundClass", "businessType", "subjectKind"));
                    assertThat(schema.validate(stated)).as(id).isEmpty();
                }
            }
        }
        for (Map<String, Object> wrong : List.<Map<String, Object>>of(
                Map.of("selection", sample("RANDOM", "percent", 101)),
                Map.of("selection", sample("RANDOM")),
                Map.of("selection", sample("BY_HAND")),
                Map.of("quota", quota(List.of(0))),
                Map.of("quota", quota(List.of())),
                Map.of("purpose", "UNKNOWN"),
                Map.of("schedule", Map.of("kind", "NEVER")),
                Map.of("schedule", Map.of("kind", "DURING_WARRANTY", "everyMonths", 0, "fromDay", 1, "toDay", 2)),
                Map.of("colour", "red"))) {
            Map<String, Object> body = body();
            body.putAll(wrong);
            assertThat(schema.validate(JSON.valueToTree(body))).as("%s", wrong).isNotEmpty();
            assertThat(put(body).statusCode()).as("%s", wrong).isIn(400, 422);
        }
        assertThat(schema.validate(JSON.valueToTree(body()))).isEmpty();
    }

    private void refused(String part, Map<String, Object> value, String field) {
        Map<String, Object> body = body();
        body.put(part, value);
        put(body).then().statusCode(422).body("violations.field", hasItem(field));
    }

    private static Map<String, Object> sample(String kind, Object... rest) {
        Map<String, Object> sample = new LinkedHashMap<>(Map.of("kind", kind, "per", "PROGRAM", "seed", "1"));
        for (int i = 0; i < rest.length; i += 2) {
            sample.put((String) rest[i], rest[i + 1]);
        }
        return sample;
    }

    private static Map<String, Object> quota(List<Integer> perDay) {
        return Map.of(
                "perDay",
                perDay,
                "days",
                List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY"),
                "per",
                "PROGRAM");
    }

    private static Map<String, Object> tier(String from, String below, int percent) {
        Map<String, Object> tier = new LinkedHashMap<>(Map.of("from", from, "percent", percent));
        if (below != null) {
            tier.put("below", below);
        }
        return tier;
    }

    private void add(List<Object> facts, String prefix, int number, String amount) {
        for (int i = 0; i < number; i++) {
            facts.add(Map.of(
                    "externalId",
                    prefix + i,
                    "business",
                    business,
                    "amount",
                    amount,
                    "closedAt",
                    "2026-03-03T02:00:00Z"));
        }
    }

    private static Map<String, Integer> counted(List<String> names) {
        return names.stream().collect(Collectors.toMap(name -> name.substring(0, 1), name -> 1, Integer::sum));
    }

    private String deal(String amount) {
        Map<String, Object> order = order("2026-03-03T02:00:00Z");
        order.put("business", business);
        order.put("amount", amount);
        order.put("orgUnitId", "STORE-7");
        return receivedOrder(order);
    }

    private List<String> tasks() {
        return Database.rows("SELECT subject_id FROM task WHERE program_id = ?", program);
    }

    private Map<String, Object> body() {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("purpose", "DEAL");
        body.put("rule", "TASK-8");
        body.put("schedule", Map.of("kind", "NEXT_WEEK", "from", "MONDAY", "to", "SUNDAY"));
        body.put("business", business);
        body.put("policies", List.of());
        body.put("attempts", Map.of("max", 2, "retryAfter", "PT2H"));
        body.put("questions", List.of());
        body.put("active", true);
        return body;
    }

    private Response put(Map<String, Object> body) {
        return as("admin").contentType(ContentType.JSON).body(body).put("/v1/programs/" + program);
    }

    private Response preview(Map<String, ?> body) {
        return as("bi").contentType(ContentType.JSON)
                .body(body)
                .post("/v1/programs/" + program + "/previews?limit=500");
    }
}
