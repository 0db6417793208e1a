package dev.ringback.scoring.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.ringback.scoring.testing.Api;
import dev.ringback.scoring.testing.Db;
import dev.ringback.scoring.testing.DraftScheme;
import dev.ringback.scoring.testing.Months;
import dev.ringback.scoring.testing.OnTheStack;
import dev.ringback.stack.testing.Rule;
import dev.ringback.stack.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Months scored again under drafts: by the code that scores real ones, changing none of them. */
@QuarkusTest
@OnTheStack
class SimulationTest {
    private static final String PATH = "/v1/scoring/simulations";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @AfterEach
    void backToWallTime() {
        TestClock.reset();
    }

    @Test
    @Rule("S1-3")
    void aDraftIsComparedAgentByAgentAndRuleByRuleWithTheReasonsOfBothSides() {
        String met = Api.newAgentPaid("4000.00");
        Api.records(met, "2026-07-15", 1200);
        String short1 = Api.newAgentPaid("4000.00");
        Api.records(short1, "2026-07-15", 1199);
        String without = Api.newAgentPaid("4000.00");
        String before = Api.statement(short1, "2026-07").extract().asString();

        String id = done(Map.of(
                "from",
                "2026-07",
                "drafts",
                DraftScheme.of("S1-2").with("S1-3", "quota", 1000).drafts()));

        differences(id, met).body("items", hasSize(0));
        differences(id, without).body("items", hasSize(0));
        differences(id, short1)
                .body("items", hasSize(1))
                .body("items[0].period", equalTo("2026-07"))
                .body("items[0].before.scheme", equalTo("S1 version 2"))
                .body("items[0].after.scheme", equalTo("S1 version draft"))
                .body("items[0].before.score", equalTo("110"))
                .body("items[0].after.score", equalTo("115"))
                .body("items[0].payChange", equalTo("200.00"))
                .body("items[0].rules.find { it.rule == 'S1-3' }.before.met", equalTo(false))
                .body("items[0].rules.find { it.rule == 'S1-3' }.before.arithmetic", containsString("1199 < 1200"))
                .body("items[0].rules.find { it.rule == 'S1-3' }.before.arithmeticZh", containsString("未"))
                .body("items[0].rules.find { it.rule == 'S1-3' }.after.points", equalTo("5"))
                .body("items[0].rules.find { it.rule == 'S1-3' }.after.arithmetic", containsString("1000"));
        JsonPath result = Api.as("auditor").get(PATH + "/" + id).jsonPath();
        assertThat(result.getInt("agentsDone")).isEqualTo(result.getInt("agentsExpected"));
        assertThat(result.getString("result.payChange")).isEqualTo("200.00");
        assertThat(result.getList("result.rules.rule")).contains("S1-3");
        assertThat(Api.statement(short1, "2026-07").extract().asString()).isEqualTo(before);
    }

    @Test
    void whatIsInForceTriedAgainDiffersNowhereButInItsName() {
        String agent = Api.newAgentPaid("3333.33");
        Api.records(agent, "2026-05-15", 1200);
        Api.attitude(agent, "2026-05", "FAIL");

        String id =
                done(Map.of("from", "2026-05", "drafts", DraftScheme.of("S1-2").drafts()));

        differences(id, agent).body("items", hasSize(0));
        Api.as("hr").get(PATH + "/" + id).then().body("result.differing", equalTo(0));
    }

    @Test
    @Rule("S1-7")
    void aWholeYearComparesTheYearEndBonusToo() {
        String agent = Api.newAgent(Map.of("hiredOn", "2025-01-01", "leftOn", "2026-01-31"));
        Api.pay(agent, "2025-01-01", "4000.00").statusCode(201);
        Api.attitude(agent, "2025-03", "FAIL");

        String id = done(Map.of(
                "from",
                "2025-01",
                "to",
                "2025-12",
                "drafts",
                DraftScheme.of("S1-2").withIn("annual", "minimumScore", "100").drafts()));

        // 1315 ÷ 12 points of 4000 yuan: 110 is not reached, 100 is.
        differences(id, agent)
                .body("items", hasSize(1))
                .body("items[0].period", equalTo("2025"))
                .body("items[0].before.pay", equalTo("0.00"))
                .body("items[0].after.pay", equalTo("4383.33"))
                .body("items[0].payChange", equalTo("4383.33"))
                .body("items[0].rules[0].rule", equalTo("S1-7"));
    }

    @Test
    void aClosedMonthIsComparedWithTheVersionItWasClosedByAndStaysAsItIs() {
        String agent = Months.newAgentPaid("4000.00");
        YearMonth month = Months.next();
        Months.after(month);
        Api.records(agent, month.atDay(10).toString(), 1200);
        Months.closeNext();
        String closed = Api.statement(agent, month.toString()).extract().asString();

        String id = done(Map.of(
                "from",
                month.toString(),
                "drafts",
                DraftScheme.of("S1-2").with("S1-3", "award", "7").drafts()));

        differences(id, agent)
                .body("items[0].before.score", equalTo("115"))
                .body("items[0].after.score", equalTo("117"))
                .body("items[0].payChange", equalTo("80.00"));
        assertThat(Api.statement(agent, month.toString()).extract().asString()).isEqualTo(closed);
    }

    @Test
    void theSchemesOfAnUploadedPackCanBeTried() {
        String pack = "TRY-" + UUID.randomUUID().toString().substring(0, 8);
        Map<String, Object> scheme =
                DraftScheme.of("S1-2").with("S1-3", "award", "6").document();
        Api.post(
                        "admin",
                        "/v1/packs",
                        Map.of(
                                "packId",
                                pack,
                                "title",
                                "tried",
                                "source",
                                "test",
                                "sections",
                                Map.of("scoring", Map.of("schemes", List.of(scheme)))))
                .statusCode(201);
        String agent = Api.newAgentPaid("4000.00");
        Api.records(agent, "2026-06-15", 1200);

        String id = done(Map.of("from", "2026-06", "drafts", Map.of("pack", Map.of("packId", pack, "version", 1))));

        differences(id, agent).body("items[0].payChange", equalTo("40.00"));
        Map<String, Object> trial = Map.of(
                "scheme",
                "S1",
                "months",
                List.of("2026-06"),
                "drafts",
                Map.of("pack", Map.of("packId", pack, "version", 1)),
                "agent",
                Map.of(
                        "hiredOn",
                        "2020-01-01",
                        "payProfiles",
                        List.of(Map.of("effectiveFrom", "2020-01-01", "basePay", "4000.00"))),
                "facts",
                List.of(Map.of("type", "RECORDS_VERIFIED", "occurredOn", "2026-06-15", "count", 1200)));
        Api.post("hr", "/v1/scoring/evaluations", trial)
                .statusCode(200)
                .body("statements[0].schemeVersion", equalTo("draft"))
                .body("statements[0].score", equalTo("116"))
                .body("statements[0].pay", equalTo("4640.00"));
    }

    @Test
    @Rule("S3")
    void aDraftsOwnItemsCanBeTriedWithCasesOfThem() {
        Map<String, Object> trial = new HashMap<>(Map.of(
                "scheme",
                "S3",
                "months",
                List.of("2026-06"),
                "agent",
                Map.of("hiredOn", "2020-01-01"),
                "facts",
                List.of(Map.of("type", "INCIDENT", "penaltyItem", "S3:10.1", "occurredOn", "2026-06-15"))));
        Api.post("hr", "/v1/scoring/evaluations", trial)
                .statusCode(422)
                .body("violations[0].code", equalTo("UNKNOWN_ITEM"));

        trial.put(
                "drafts",
                DraftScheme.of("S3-2")
                        .copy("S3:1.1", "S3:10.1")
                        .with("S3:10.1", "points", "7")
                        .drafts());

        Api.post("hr", "/v1/scoring/evaluations", trial)
                .statusCode(200)
                .body("statements[0].schemeVersion", equalTo("draft"))
                .body("statements[0].demeritPoints", equalTo("7"));
    }

    @Test
    void whatAProcessLeftHalfDoneIsDoneByAnotherAndWhatFailsThreeTimesIsGivenUp() throws Exception {
        UUID left = UUID.randomUUID();
        UUID broken = UUID.randomUUID();
        try (Connection connection = Db.connect();
                PreparedStatement insert = connection.prepareStatement("""
                        INSERT INTO simulation (id, from_month, to_month, schemes, requested_by, requested_at, state,
                            attempts, agents_done)
                        VALUES (?, '2026-02-01', '2026-02-01', '[]', 'hr-1', now(), 'RUNNING', ?, 7)
                        """)) {
            insert.setObject(1, left);
            insert.setInt(2, 1);
            insert.executeUpdate();
            insert.setObject(1, broken);
            insert.setInt(2, 3);
            insert.executeUpdate();
        }

        await().atMost(PATIENCE).until(() -> state(left.toString()).equals("DONE"));
        await().atMost(PATIENCE).until(() -> state(broken.toString()).equals("FAILED"));
        Api.as("hr").get(PATH + "/" + left).then().body("result.differing", equalTo(0));
        Api.as("hr").get(PATH + "/" + broken).then().body("result", nullValue()).body("finishedAt", notNullValue());
    }

    @Test
    void oneThatIsForgottenIsGoneWithItsDifferences() {
        String id =
                done(Map.of("from", "2026-02", "drafts", DraftScheme.of("S1-2").drafts()));

        Api.as("manager").delete(PATH + "/" + id).then().statusCode(204);

        Api.as("manager").delete(PATH + "/" + id).then().statusCode(404);
        Api.as("hr").get(PATH + "/" + id).then().statusCode(404);
        differencesOf(id).statusCode(404);
    }

    @Test
    void everythingThatIsWrongInADraftIsSaidAtOnceAndInItsPlace() {
        Map<String, Object> bad = DraftScheme.of("S1-2")
                .with("S1-3", "measure", "CUPS_OF_TEA")
                .with("S1-5", "points", "many")
                .withIn("pay", "scale", 99)
                .document();
        for (String path : List.of(PATH, "/v1/scoring/evaluations")) {
            Api.post("hr", path, body(path, Map.of("schemes", List.of(bad))))
                    .statusCode(422)
                    .body("code", equalTo("VALIDATION_FAILED"))
                    .body("violations.field", hasItem("/drafts/schemes/0/rules/3/measure"))
                    .body("violations.field", hasItem("/drafts/schemes/0/rules/5/points"))
                    .body("violations.field", hasItem("/drafts/schemes/0/pay/scale"));
        }
    }

    @Test
    void aTierGapAndOneSchemeTwiceAreRefused() {
        Map<String, Object> scheme = DraftScheme.of("S1-2").document();
        refused(Map.of("schemes", List.of(scheme, scheme)), "/drafts/schemes/1/scheme");
        refused(Map.of("pack", Map.of("packId", "NOBODY-KNOWS", "version", 1)), "/drafts/pack");
        refused(Map.of(), "/drafts");
        refused(Map.of("schemes", List.of(scheme), "pack", Map.of("packId", "P-SALES", "version", 1)), "/drafts");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"from\": \"2026-13\"}",
                "{\"from\": \"2999-01\"}",
                "{\"from\": \"2026-04\", \"to\": \"2026-03\"}",
                "{\"from\": \"2025-01\", \"to\": \"2026-01\"}",
                "{\"from\": 7}",
                "{}"
            })
    void monthsThatCannotBeAreRefused(String months) {
        Map<String, Object> wish = new JsonPath(months).getMap("");
        Map<String, Object> body = new java.util.HashMap<>(wish);
        body.put("drafts", DraftScheme.of("S1-2").drafts());
        int status = Api.post("hr", PATH, body).extract().statusCode();
        assertThat(status).isIn(400, 422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"agent", "supervisor", "bi", "crm", "auditor"})
    void onlyWhoSeesAllPayMaySimulate(String role) {
        Api.post(
                        role,
                        PATH,
                        Map.of(
                                "from",
                                "2026-04",
                                "drafts",
                                DraftScheme.of("S1-2").drafts()))
                .statusCode(403);
    }

    private static Map<String, Object> body(String path, Map<String, Object> drafts) {
        return path.equals(PATH)
                ? Map.of("from", "2026-04", "drafts", drafts)
                : Map.of(
                        "scheme",
                        "S1",
                        "months",
                        List.of("2026-04"),
                        "agent",
                        Map.of("hiredOn", "2020-01-01"),
                        "facts",
                        List.of(),
                        "drafts",
                        drafts);
    }

    private static void refused(Map<String, Object> drafts, String place) {
        long before = Db.count("SELECT count(*) FROM simulation");
        Api.post("hr", PATH, Map.of("from", "2026-04", "drafts", drafts))
                .statusCode(422)
                .body("violations.field", hasItem(place));
        assertThat(Db.count("SELECT count(*) FROM simulation")).isEqualTo(before);
    }

    private static String done(Map<String, Object> wish) {
        String id = Api.post("hr", PATH, wish).statusCode(202).extract().path("id");
        await().atMost(PATIENCE).until(() -> state(id).equals("DONE"));
        return id;
    }

    private static String state(String id) {
        return Api.as("hr").get(PATH + "/" + id).path("state");
    }

    private static ValidatableResponse differences(String id, String agent) {
        return Api.as("hr")
                .queryParam("agentId", agent)
                .get(PATH + "/" + id + "/differences")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse differencesOf(String id) {
        return Api.as("hr").get(PATH + "/" + id + "/differences").then();
    }
}
