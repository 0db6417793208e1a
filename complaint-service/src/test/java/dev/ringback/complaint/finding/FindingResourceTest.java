package dev.ringback.complaint.finding;

import static dev.ringback.complaint.testing.Complaints.PATH;
import static dev.ringback.complaint.testing.Complaints.RECEIVED;
import static dev.ringback.complaint.testing.Complaints.as;
import static dev.ringback.complaint.testing.Complaints.body;
import static dev.ringback.complaint.testing.Complaints.close;
import static dev.ringback.complaint.testing.Complaints.raised;
import static dev.ringback.complaint.testing.Complaints.shown;
import static dev.ringback.complaint.testing.Complaints.step;
import static dev.ringback.complaint.testing.Complaints.steps;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.ringback.complaint.testing.Complaints;
import dev.ringback.complaint.testing.Directory;
import dev.ringback.complaint.testing.OnTheStack;
import dev.ringback.complaint.testing.Told;
import dev.ringback.platform.event.FindingMade;
import dev.ringback.platform.event.FindingOverturned;
import dev.ringback.stack.testing.Rule;
import dev.ringback.stack.testing.TestClock;
import dev.ringback.stack.testing.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@OnTheStack
class FindingResourceTest {

    private static final String FINDINGS = "/v1/findings/";

    @BeforeEach
    void anHourAfterReceipt() {
        TestClock.set(RECEIVED.plusSeconds(3600));
    }

    @Test
    @Rule("CMPL-3")
    @Rule("CMPL-8")
    void aFindingChargesTheAgentComplainedAboutUnderOneItem() {
        String unit = Directory.unit();
        String accused = Directory.agent(unit);
        String id = about(accused);

        ValidatableResponse made = judge(id, finding());

        String finding = made.statusCode(201)
                .header("Location", endsWith(FINDINGS + made.extract().<String>path("id")))
                .body("complaintId", equalTo(id))
                .body("incidentId", equalTo(id))
                .body("state", equalTo("STANDING"))
                .body("companyCaused", equalTo(true))
                .body("subjectAgentId", equalTo(accused))
                .body("orgUnitId", equalTo(unit))
                .body("penaltyItem", equalTo("S3:4.3"))
                .body("occurredAt", equalTo(RECEIVED.toString()))
                .body("madeBy", equalTo("Q1"))
                .body("overturnedAt", nullValue())
                .extract()
                .path("id");
        FindingMade told = Told.about(id, FindingMade.class, 1).getFirst();
        assertThat(told.findingId()).hasToString(finding);
        assertThat(told.incidentId()).isEqualTo(id);
        assertThat(told.subjectAgentId()).isEqualTo(accused);
        assertThat(told.orgUnitId()).isEqualTo(unit);
        assertThat(told.penaltyItem()).isEqualTo("S3:4.3");
        assertThat(told.causeClass()).isEqualTo("ATTITUDE");
        assertThat(told.occurredAt()).isEqualTo(RECEIVED);
        assertThat(told.madeBy()).isEqualTo("Q1");
        shown(id).body("findings.id", contains(finding)).body("state", equalTo("OPEN"));
        assertThat(as("hr", "H1")
                        .get(FINDINGS + finding)
                        .then()
                        .statusCode(200)
                        .extract()
                        .<String>path("id"))
                .isEqualTo(finding);
        assertThat(steps(id)).containsOnlyOnce("FINDING_MADE");
    }

    @Test
    @Rule("CMPL-3")
    void whatTheCompanyDidNotCauseChargesNobody() {
        String id = raised(body());
        Map<String, Object> finding = finding();
        finding.put("companyCaused", false);

        judge(id, finding).statusCode(422).body("violations.code", contains("PENALTY_WITHOUT_CAUSE"));
        finding.remove("penaltyItem");
        judge(id, finding).statusCode(201).body("penaltyItem", nullValue());

        assertThat(Told.about(id, FindingMade.class, 1).getFirst().companyCaused())
                .isFalse();
    }

    @Test
    @Rule("CMPL-8")
    void aUnitMayBeChargedInPlaceOfAnAgent() {
        String unit = Directory.unit();
        String id = raised(body());
        Map<String, Object> finding = finding();
        finding.put("orgUnitId", unit);

        judge(id, finding).statusCode(201).body("orgUnitId", equalTo(unit)).body("subjectAgentId", nullValue());

        Map<String, Object> nobodys = body();
        nobodys.remove("subjectAgentId");
        String about = raised(nobodys);
        judge(about, finding()).statusCode(422).body("violations.code", contains("NOBODY_CHARGED"));
        Map<String, Object> uncharged = finding();
        uncharged.remove("penaltyItem");
        judge(about, uncharged).statusCode(201);
    }

    @Test
    @Rule("CMPL-8")
    void theUnitIsThatOfTheDayItHappenedOn() {
        String before = Directory.unit();
        String after = Directory.unit();
        String accused = Directory.agent(before);
        Directory.agent(accused, after, 2, RECEIVED.minusSeconds(60), null);
        String id = about(accused);
        Map<String, Object> finding = finding();
        finding.put("occurredAt", RECEIVED.minusSeconds(61).toString());

        judge(id, finding).statusCode(201).body("orgUnitId", equalTo(before));

        shown(id).body("orgUnitId", equalTo(after));
    }

    /** Guard: the index {@code finding_one_standing_per_incident}. */
    @Test
    @Rule("CMPL-8")
    void anIncidentIsJudgedOnceHoweverManyComplaintsTellOfIt() {
        String first = raised(body());
        Map<String, Object> again = body();
        again.put("incidentId", first);
        String second = raised(again);
        String finding = judge(first, finding()).statusCode(201).extract().path("id");

        judge(second, finding()).statusCode(409).body("code", equalTo("INCIDENT_ALREADY_JUDGED"));
        judge(first, finding()).statusCode(409).body("code", equalTo("INCIDENT_ALREADY_JUDGED"));
        assertThat(steps(second)).doesNotContain("FINDING_MADE");

        overturn("manager", "M1", finding).statusCode(201);
        judge(second, finding()).statusCode(201);
    }

    /** Guard: the index {@code finding_one_standing_per_incident}. */
    @Test
    @Rule("CMPL-8")
    void anIncidentJudgedManyTimesAtOnceIsJudgedOnce() throws Exception {
        String first = raised(body());
        Map<String, Object> again = body();
        again.put("incidentId", first);
        String second = raised(again);
        List<Callable<Integer>> judgements = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            String id = i % 2 == 0 ? first : second;
            judgements.add(() -> judge(id, finding()).extract().statusCode());
        }

        List<Integer> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(judgements.size())) {
            for (Future<Integer> each : threads.invokeAll(judgements)) {
                answers.add(each.get());
            }
        }

        assertThat(answers).containsOnlyOnce(201).containsOnly(201, 409);
    }

    @Test
    @Rule("CMPL-8")
    void aFindingIsOverturnedOnceByAnotherThanItsJudge() {
        String id = raised(body());
        String finding = judge(id, finding()).statusCode(201).extract().path("id");

        overturn("quality", "Q1", finding).statusCode(403).body("code", equalTo("REVIEWER_IS_JUDGE"));
        overturn("manager", "M1", finding)
                .statusCode(201)
                .header("Location", endsWith(FINDINGS + finding))
                .body("state", equalTo("OVERTURNED"))
                .body("overturnedBy", equalTo("M1"))
                .body("overturnReason", equalTo("Another call, from 138****5678."));
        overturn("manager", "M2", finding).statusCode(409).body("code", equalTo("FINDING_ALREADY_OVERTURNED"));

        FindingOverturned told = Told.about(id, FindingOverturned.class, 1).getFirst();
        assertThat(told.findingId()).hasToString(finding);
        assertThat(told.incidentId()).isEqualTo(id);
        assertThat(told.overturnedBy()).isEqualTo("M1");
        assertThat(Told.about(id, FindingOverturned.class, 1)).hasSize(1);
        shown(id).body("findings", hasSize(1)).body("findings[0].state", equalTo("OVERTURNED"));
        assertThat(steps(id)).containsSubsequence("FINDING_MADE", "FINDING_OVERTURNED");
    }

    /** Guard: the update that finds the finding standing, under the lock of its complaint. */
    @Test
    @Rule("CMPL-8")
    void aFindingOverturnedManyTimesAtOnceIsOverturnedOnce() throws Exception {
        String id = raised(body());
        String finding = judge(id, finding()).statusCode(201).extract().path("id");
        List<Callable<Integer>> reviews = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            String reviewer = "M" + i;
            reviews.add(() -> overturn("manager", reviewer, finding).extract().statusCode());
        }

        List<Integer> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(reviews.size())) {
            for (Future<Integer> each : threads.invokeAll(reviews)) {
                answers.add(each.get());
            }
        }

        assertThat(answers).containsOnlyOnce(201).containsOnly(201, 409);
        assertThat(Told.about(id, FindingOverturned.class, 1)).hasSize(1);
    }

    /** Guard: the comparison of the judge with the one complained about and the one judged. */
    @Test
    @Rule("CMPL-3")
    @Rule("CMPL-10")
    void nobodyJudgesHimselfNorSeesWhatIsFoundAboutHim() {
        String unit = Directory.unit();
        String accused = Directory.agent(unit);
        String other = Directory.agent(unit);
        String id = about(accused);
        Map<String, Object> ofOther = finding();
        ofOther.put("subjectAgentId", other);

        step("quality", accused, id, "findings", finding()).statusCode(403).body("code", equalTo("JUDGE_IS_ACCUSED"));
        step("quality", other, id, "findings", ofOther).statusCode(403).body("code", equalTo("JUDGE_IS_ACCUSED"));
        shown(id).body("findings", hasSize(0));
        String finding = judge(id, ofOther).statusCode(201).extract().path("id");

        for (String concerned : List.of(accused, other)) {
            as("quality", concerned).get(FINDINGS + finding).then().statusCode(404);
            as("quality", concerned).get(PATH + "/" + id).then().statusCode(404);
            as("quality", concerned).get(PATH + "/" + id + "/history").then().statusCode(404);
            assertThat(as("quality", concerned).get(PATH + "?limit=500").<List<String>>path("items.id"))
                    .doesNotContain(id);
            overturn("quality", concerned, finding).statusCode(404);
        }
        shown(id).body("findings[0].state", equalTo("STANDING"));
    }

    /** Guard: the comparison of the people, and not of their accounts alone. */
    @Test
    @Rule("CMPL-3")
    void aSecondAccountMakesNoSecondPerson() {
        String accused = Directory.agent(Directory.unit());
        String id = about(accused);
        String finding = judge(id, finding()).statusCode(201).extract().path("id");
        String other = about(accused);

        account("quality", "Q1")
                .body(overturning())
                .post(FINDINGS + finding + "/overturnings")
                .then()
                .statusCode(403)
                .body("code", equalTo("REVIEWER_IS_JUDGE"));
        account("quality", accused)
                .body(finding())
                .post(PATH + "/" + other + "/findings")
                .then()
                .statusCode(403)
                .body("code", equalTo("JUDGE_IS_ACCUSED"));

        shown(id).body("findings[0].state", equalTo("STANDING"));
        shown(other).body("findings", hasSize(0));
    }

    /** Another account of a person. */
    private static RequestSpecification account(String role, String person) {
        return given().auth()
                .oauth2(TestTokens.of(
                        Map.of("sub", "account-" + UUID.randomUUID(), "agent_id", person, "groups", List.of(role))))
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString());
    }

    @Test
    void aFindingMayComeAfterTheComplaintIsClosed() {
        String id = raised(body());
        close(id, "WITHDRAWN").statusCode(201);

        judge(id, finding()).statusCode(201);

        shown(id).body("state", equalTo("CLOSED"));
    }

    @Test
    void theSameKeyJudgesOnce() {
        String id = raised(body());
        String key = UUID.randomUUID().toString();

        ValidatableResponse first = keyed(id, key);
        ValidatableResponse again = keyed(id, key);

        first.statusCode(201);
        again.statusCode(201).header("Idempotency-Replayed", equalTo("true"));
        assertThat(again.extract().asString()).isEqualTo(first.extract().asString());
    }

    @ParameterizedTest
    @CsvSource({
        "subjectAgentId, NOBODY, UNKNOWN_AGENT",
        "orgUnitId, NOWHERE, UNKNOWN_ORG_UNIT",
        "occurredAt, 2026-04-02T03:02:00Z, IN_THE_FUTURE",
        "occurredAt, +999999999-12-31T23:59:59Z, IN_THE_FUTURE",
        "occurredAt, 2016-03-30T03:00:00Z, TOO_LONG_AGO",
        "reason, \u200b, SAYS_NOTHING",
        "standard, \u200b, SAYS_NOTHING"
    })
    void whatCannotBeIsRefusedByItsName(String field, String value, String code) {
        String id = raised(body());
        Map<String, Object> finding = finding();
        finding.put(field, value);

        judge(id, finding)
                .statusCode(422)
                .body("violations.field", contains(field))
                .body("violations.code", contains(code));

        shown(id).body("findings", hasSize(0));
    }

    @ParameterizedTest
    @CsvSource({"companyCaused", "standard", "reason"})
    void aMissingFieldIsRefusedByItsName(String field) {
        String id = raised(body());
        Map<String, Object> finding = finding();
        finding.remove(field);

        judge(id, finding).statusCode(422).body("violations.field", hasItem(field));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"companyCaused\": \"true\", \"standard\": \"x\", \"reason\": \"x\"}",
                "{\"companyCaused\": 1, \"standard\": \"x\", \"reason\": \"x\"}",
                "{\"companyCaused\": true, \"standard\": 4.3, \"reason\": \"x\"}",
                "{\"companyCaused\": true, \"standard\": \"x\", \"reason\": \"x\", \"points\": 5}",
                "{\"companyCaused\": true, \"standard\": \"x\", \"reason\": \"x\", \"occurredAt\": \"2026-13-01\"}",
                "{"
            })
    void aFindingThatCannotBeReadIsRefused(String body) {
        String id = raised(body());

        judge(id, body).statusCode(400);

        shown(id).body("findings", hasSize(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"4.3", "S3:", ":4.3", "S3:4.3,S3:4.1", "S3 :4.3", "S3:4.3 "})
    void onePenaltyItemOfOneSchemeIsNamed(String item) {
        String id = raised(body());
        Map<String, Object> finding = finding();
        finding.put("penaltyItem", item);

        judge(id, finding).statusCode(422).body("violations.field", contains("penaltyItem"));
    }

    @Test
    void othersNeitherJudgeNorOverturn() {
        String id = raised(body());
        String finding = judge(id, finding()).statusCode(201).extract().path("id");

        for (String role : List.of("agent", "supervisor", "hr", "manager", "crm", "bi", "auditor", "admin")) {
            step(role, "X1", id, "findings", finding()).statusCode(403).body("code", equalTo("FORBIDDEN"));
        }
        for (String role : List.of("agent", "supervisor", "complaint-officer", "hr", "crm", "bi", "auditor", "admin")) {
            overturn(role, "X1", finding).statusCode(403).body("code", equalTo("FORBIDDEN"));
        }
        for (String role : List.of("agent", "crm", "bi", "admin")) {
            as(role, "X1").get(FINDINGS + finding).then().statusCode(403);
        }
        String nobody = UUID.randomUUID().toString();
        judge(nobody, finding()).statusCode(404);
        overturn("manager", "M1", nobody).statusCode(404);
        as("manager", "M1").get(FINDINGS + nobody).then().statusCode(404);
        as("manager", "M1").get(FINDINGS + "12").then().statusCode(404);
        shown(id).body("findings[0].state", equalTo("STANDING"));
    }

    private static String about(String agent) {
        Map<String, Object> body = body();
        body.put("subjectAgentId", agent);
        return raised(body);
    }

    private static Map<String, Object> finding() {
        return new HashMap<>(Map.of(
                "companyCaused", true,
                "standard", "003 part 5, 4.3",
                "penaltyItem", "S3:4.3",
                "reason", "The recording shows that the agent hung up."));
    }

    private static ValidatableResponse judge(String id, Object finding) {
        return step("quality", "Q1", id, "findings", finding);
    }

    private static ValidatableResponse keyed(String id, String key) {
        return as("quality", "Q1")
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(finding())
                .post(PATH + "/" + id + "/findings")
                .then();
    }

    private static ValidatableResponse overturn(String role, String subject, String finding) {
        return Complaints.as(role, subject)
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(overturning())
                .post(FINDINGS + finding + "/overturnings")
                .then();
    }

    private static Map<String, Object> overturning() {
        return Map.of("reason", "Another call, from 13812345678.");
    }
}
