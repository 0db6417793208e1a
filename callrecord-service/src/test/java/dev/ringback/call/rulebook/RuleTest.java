package dev.ringback.call.rulebook;

import static dev.ringback.call.testing.Calls.as;
import static dev.ringback.call.testing.Calls.body;
import static dev.ringback.call.testing.Calls.correct;
import static dev.ringback.call.testing.Calls.correction;
import static dev.ringback.call.testing.Calls.newAgent;
import static dev.ringback.call.testing.Calls.post;
import static dev.ringback.call.testing.Rules.today;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.ringback.call.grant.Grants;
import dev.ringback.call.testing.Calls;
import dev.ringback.call.testing.Http;
import dev.ringback.call.testing.OnTheStack;
import dev.ringback.call.testing.Rules;
import dev.ringback.stack.testing.Rule;
import dev.ringback.stack.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules in versions (G7), and what they do to calls (CALL-2). Versions stay: these tests live in years of their own. */
@QuarkusTest
@OnTheStack
class RuleTest {

    private static final String RULES = Rules.PATH;

    private final String agent = newAgent();

    @BeforeEach
    void afterTheLastVersion() {
        Rules.goBehindTheLast("OUTCOMES");
    }

    @AfterEach
    void backToWallTime() {
        TestClock.reset();
    }

    /** Guard: CallDefinitions, which takes the version in force on the day of the call. */
    @Test
    @Rule("CALL-2")
    @Rule("G7")
    void aCallIsJudgedByTheVersionOfItsDayAndKeepsItsNumberWhenItIsCorrected() {
        LocalDate first = today().plusDays(1);
        LocalDate second = first.plusDays(1);
        int before = addOutcomes(first, criteria(0, true, false, false), criteria(0, true, true, true))
                .statusCode(201)
                .extract()
                .path("version");
        int next = addOutcomes(second, criteria(30, true, false, false), criteria(30, true, true, true))
                .statusCode(201)
                .body("version", equalTo(before + 1))
                .body("effectiveFrom", equalTo(second.toString()))
                .body("outcomes.effective.minimumSeconds", equalTo(30))
                .body("addedBy", equalTo("M1"))
                .extract()
                .path("version");
        // 15:59:55Z is still the first day, 16:00:00Z the second, local time; both last 20 seconds.
        Instant midnight = first.atTime(16, 0).toInstant(ZoneOffset.UTC);
        TestClock.set(midnight.plusSeconds(3600));

        String early = record(midnight.minusSeconds(5), 20, "EFFECTIVE")
                .body("definitionVersion", equalTo(before))
                .body("effective", equalTo(true))
                .extract()
                .path("id");
        String late = record(midnight, 20, "EFFECTIVE")
                .body("definitionVersion", equalTo(next))
                .body("connected", equalTo(true))
                .body("effective", equalTo(false))
                .extract()
                .path("id");

        correct(early, correction("SUCCESSFUL"))
                .statusCode(201)
                .body("definitionVersion", equalTo(before))
                .body("successful", equalTo(true));
        correct(late, correction("SUCCESSFUL"))
                .statusCode(201)
                .body("definitionVersion", equalTo(next))
                .body("effective", equalTo(false))
                .body("successful", equalTo(false));
    }

    /** Guard: {@code CallResult.ordered}; without it there are more orders than effective calls to have them on. */
    @Test
    @Rule("S5-1")
    @Rule("S5-3")
    void anOrderCountsOnAnEffectiveCallOnly() {
        addOutcomes(today().plusDays(1), criteria(30, true, false, false), criteria(60, true, true, true))
                .statusCode(201);
        Instant start = today().plusDays(1).atTime(2, 0).toInstant(ZoneOffset.UTC);
        TestClock.set(start.plusSeconds(3600));

        String tooShort = ordered(start, 29);
        funnel(start).body("items[0].effective", equalTo(0)).body("items[0].orders", equalTo(0));
        String longEnough = ordered(start, 30);
        funnel(start)
                .body("items[0].effective", equalTo(1))
                .body("items[0].orders", equalTo(1))
                .body("items[0].successPercent", equalTo("100.00"));

        Map<String, String> sale = Map.of("origin", "LEAD_CALLBACK");
        Http.post("agent", agent, Calls.PATH + "/" + tooShort + "/sale", sale)
                .statusCode(409)
                .body("code", equalTo("NOT_ORDERED"));
        Http.post("agent", agent, Calls.PATH + "/" + longEnough + "/sale", sale).statusCode(201);
    }

    private String ordered(Instant start, int seconds) {
        Map<String, Object> call = call(start, seconds, "EFFECTIVE");
        call.put("disposition", "ORDERED");
        return post(agent, call).statusCode(201).extract().path("id");
    }

    private ValidatableResponse funnel(Instant day) {
        LocalDate local = day.atOffset(ZoneOffset.UTC).toLocalDate();
        return Http.get("manager", "M1", "/v1/operations/funnel?from=" + local + "&to=" + local + "&agentId=" + agent)
                .statusCode(200);
    }

    @Test
    @Rule("CALL-2")
    void theShortestCallIsIncluded() {
        addOutcomes(today().plusDays(1), criteria(30, true, false, false), criteria(60, true, true, true))
                .statusCode(201);
        Instant start = today().plusDays(1).atTime(2, 0).toInstant(ZoneOffset.UTC);
        TestClock.set(start.plusSeconds(3600));

        record(start, 29, "EFFECTIVE").body("effective", equalTo(false)).body("connected", equalTo(true));
        record(start, 30, "EFFECTIVE").body("effective", equalTo(true));
        record(start, 59, "SUCCESSFUL").body("effective", equalTo(true)).body("successful", equalTo(false));
        record(start, 60, "SUCCESSFUL").body("successful", equalTo(true));
    }

    @Test
    @Rule("CALL-2")
    void eachCriterionCounts() {
        addOutcomes(today().plusDays(1), criteria(0, false, false, false), criteria(0, false, false, true))
                .statusCode(201);
        Instant start = today().plusDays(1).atTime(2, 0).toInstant(ZoneOffset.UTC);
        TestClock.set(start.plusSeconds(3600));

        // Answered is enough to be effective now, and every answer to be successful.
        record(start, 5, "CONNECTED_INCOMPLETE")
                .body("effective", equalTo(true))
                .body("successful", equalTo(false));
        record(start, 5, "NO_ANSWER").body("connected", equalTo(false)).body("effective", equalTo(false));
        Map<String, Object> answered = call(start, 5, "EFFECTIVE");
        answered.put("answers", dev.ringback.call.testing.Calls.answers(Grants.QUESTIONS));
        post(agent, answered).statusCode(201).body("successful", equalTo(true));
        Map<String, Object> oneShort = call(start, 5, "EFFECTIVE");
        oneShort.put("answers", dev.ringback.call.testing.Calls.answers(Grants.QUESTIONS.subList(1, 5)));
        post(agent, oneShort).statusCode(201).body("successful", equalTo(false)).body("effective", equalTo(true));
    }

    /** Guard: RuleService.add, which refuses a date that is not ahead. */
    @ParameterizedTest
    @Rule("G7")
    @CsvSource({"0, EFFECTIVE_FROM_NOT_AHEAD", "-1, EFFECTIVE_FROM_NOT_AHEAD", "3700, EFFECTIVE_FROM_TOO_FAR"})
    void aVersionHoldsFromADayAheadAndNotTooFar(int days, String code) {
        addOutcomes(today().plusDays(days), criteria(0, true, false, false), criteria(0, true, true, true))
                .statusCode(422)
                .body("code", equalTo("VALIDATION_FAILED"))
                .body("violations.field", contains("effectiveFrom"))
                .body("violations.code", contains(code));
    }

    @Test
    @Rule("G7")
    void aVersionHoldsAfterTheOneBefore() {
        LocalDate day = Rules.goBehindTheLast("BREAKS").plusDays(3);
        addBreaks(day, 2).statusCode(201);

        addBreaks(day, 3).statusCode(422).body("violations.code", contains("EFFECTIVE_FROM_NOT_AFTER_LAST"));
        addBreaks(day.plusDays(1), 3).statusCode(201);
        as("agent", agent).get(RULES + "BREAKS?on=" + day).then().body("breaks.maxTogether", equalTo(2));
        as("agent", agent).get(RULES + "BREAKS?on=" + day.plusDays(1)).then().body("breaks.maxTogether", equalTo(3));
        as("auditor", "X1")
                .get(RULES + "BREAKS/versions?limit=1")
                .then()
                .body("items", hasSize(1))
                .body("items[0].effectiveFrom", equalTo(day.plusDays(1).toString()))
                .header("Link", org.hamcrest.Matchers.containsString("rel=\"next\""));
    }

    /** Guard: RuleStore.lockLast, under which one version follows the other. */
    @Test
    void versionsAddedAtOnceForOneDayAreOne() throws Exception {
        LocalDate day = Rules.goBehindTheLast("ANOMALIES").plusDays(5);
        try (ExecutorService pool = Executors.newFixedThreadPool(6)) {
            List<Future<Integer>> answers = IntStream.range(0, 6)
                    .mapToObj(i -> pool.submit(() -> Rules.add("ANOMALIES", day, Map.of("minimumCalls", 20))
                            .extract()
                            .statusCode()))
                    .toList();
            int made = 0;
            for (Future<Integer> answer : answers) {
                assertThat(answer.get()).isIn(201, 422);
                made += answer.get() == 201 ? 1 : 0;
            }
            assertThat(made).isEqualTo(1);
        }
    }

    @Test
    void theContentIsThatOfItsKind() {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("effectiveFrom", today().plusDays(40).toString());
        body.put("breaks", Map.of("maxTogether", 2, "maxMinutes", 10));

        Http.post("manager", "M1", RULES + "RECORDING/versions", body)
                .statusCode(422)
                .body("violations.field", containsInAnyOrder("recording", "breaks"))
                .body("violations.code", containsInAnyOrder("RULE_CONTENT_MISSING", "RULE_CONTENT_UNEXPECTED"));
        body.remove("breaks");
        body.put("recording", Map.of("retentionDays", 0, "noticeRequired", true));
        Http.post("manager", "M1", RULES + "RECORDING/versions", body)
                .statusCode(422)
                .body("violations.field", contains("recording.retentionDays"));
        body.remove("recording");
        body.put(
                "quality",
                Map.of(
                        "apologyWithinDays",
                        1,
                        "items",
                        List.of(
                                Map.of("code", "MANDARIN", "text", "Spoke Mandarin.", "apology", false),
                                Map.of("code", "MANDARIN", "text", "Spoke Mandarin.", "apology", true))));
        Http.post("manager", "M1", RULES + "QUALITY/versions", body)
                .statusCode(422)
                .body("violations.field", contains("quality.items[1].code"))
                .body("violations.code", contains("DUPLICATE_ITEM"));
    }

    @Test
    void onlyManagersAddRulesAndAKeyAddsOne() {
        Map<String, Object> body = Map.of(
                "effectiveFrom",
                today().plusDays(60).toString(),
                "anomalies",
                Map.of("minimumCalls", 10, "minConnectPercent", "100.5"));
        Http.post("supervisor", "S1", RULES + "ANOMALIES/versions", body).statusCode(403);
        Http.post("manager", "M1", RULES + "ANOMALIES/versions", body)
                .statusCode(422)
                .body("violations.field", contains("anomalies.minConnectPercent"));
        as("agent", agent).get(RULES + "NONE").then().statusCode(404);
        as("agent", agent)
                .get(RULES + "QUALITY?on=2026-04-02")
                .then()
                .statusCode(200)
                .body("quality.items.code", org.hamcrest.Matchers.hasItem("NO_FOUL_LANGUAGE"))
                .body("recording", nullValue());
    }

    private ValidatableResponse record(Instant start, int seconds, String outcome) {
        return post(agent, call(start, seconds, outcome)).statusCode(201);
    }

    private Map<String, Object> call(Instant start, int seconds, String outcome) {
        Map<String, Object> call = body(Grants.claims(UUID.randomUUID(), agent, start), outcome);
        call.put("startedAt", start.toString());
        call.put("endedAt", start.plusSeconds(seconds).toString());
        return call;
    }

    private static Map<String, Object> criteria(int seconds, boolean purpose, boolean completed, boolean answers) {
        return Map.of(
                "minimumSeconds", seconds,
                "purposeExpressed", purpose,
                "completed", completed,
                "requiredAnswers", answers);
    }

    private static ValidatableResponse addOutcomes(
            LocalDate from, Map<String, Object> effective, Map<String, Object> successful) {
        return Rules.add("OUTCOMES", from, Map.of("effective", effective, "successful", successful));
    }

    private static ValidatableResponse addBreaks(LocalDate from, int together) {
        return Rules.add("BREAKS", from, Map.of("maxTogether", together, "maxMinutes", 10));
    }
}
