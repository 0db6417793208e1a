package dev.ringback.complaint.finding;

import static dev.ringback.complaint.testing.Complaints.RECEIVED;
import static dev.ringback.complaint.testing.Complaints.as;
import static dev.ringback.complaint.testing.Complaints.body;
import static dev.ringback.complaint.testing.Complaints.raised;
import static dev.ringback.complaint.testing.Complaints.step;
import static dev.ringback.complaint.testing.Complaints.steps;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.ringback.complaint.testing.Directory;
import dev.ringback.complaint.testing.OnTheStack;
import dev.ringback.complaint.testing.Told;
import dev.ringback.platform.event.FindingOverturned;
import dev.ringback.stack.testing.Rule;
import dev.ringback.stack.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whom a finding charges may appeal, once and in time, and another than the judge decides. */
@QuarkusTest
@OnTheStack
class AppealTest {

    private static final String FINDINGS = "/v1/findings/";

    private String unit;
    private String accused;
    private String complaint;
    private String finding;

    @BeforeEach
    void judged() {
        TestClock.set(RECEIVED.plusSeconds(3600));
        unit = Directory.unit();
        accused = Directory.agent(unit);
        complaint = about(accused);
        finding = judge("Q1", complaint)
                .statusCode(201)
                .body("appealUntil", equalTo("2026-04-09"))
                .extract()
                .path("id");
    }

    @Test
    @Rule("SCORE-2")
    @Rule("CMPL-10")
    void whomItChargesSeesItWithoutTheReporterAndAppealsOnce() {
        as("agent", accused)
                .get(FINDINGS + "mine")
                .then()
                .statusCode(200)
                .body("items.id", contains(finding))
                .body("items[0].complaintId", nullValue())
                .body("items[0].incidentId", nullValue())
                .body("items[0].madeBy", nullValue());

        appeal(accused).statusCode(201).body("appeal.state", equalTo("PENDING"));

        appeal(accused).statusCode(409).body("code", equalTo("ALREADY_APPEALED"));
        appeal(Directory.agent(unit)).statusCode(404);
        as("quality", "Q2")
                .get("/v1/findings?appeal=PENDING&subjectAgentId=" + accused)
                .then()
                .statusCode(200)
                .body("items.id", contains(finding))
                .body("items[0].state", equalTo("STANDING"));
        as("quality", "Q2").get("/v1/findings?appeal=GRANTED&limit=500").then().body("items.id", not(hasItem(finding)));
        assertThat(steps(complaint)).contains("FINDING_APPEALED");
    }

    @Test
    @Rule("SCORE-2")
    void theLastDateIsInTimeAndTheNextIsNot() {
        TestClock.set(Instant.parse("2026-04-09T16:00:00Z"));
        appeal(accused).statusCode(409).body("code", equalTo("APPEAL_TOO_LATE"));

        TestClock.set(Instant.parse("2026-04-09T15:59:00Z"));

        appeal(accused).statusCode(201);
    }

    @Test
    @Rule("SCORE-2")
    @Rule("CMPL-8")
    void anAppealIsDecidedByAnotherThanTheJudgeAndOverturnsOnce() {
        decide("Q2", true).statusCode(409).body("code", equalTo("NO_APPEAL_PENDING"));
        appeal(accused).statusCode(201);
        decide("Q1", true).statusCode(403).body("code", equalTo("REVIEWER_IS_JUDGE"));
        String colleague = Directory.agent(unit);
        decide(colleague, true).statusCode(403).body("code", equalTo("REVIEWER_OF_ACCUSED_TEAM"));
        decide(accused, true).statusCode(404);

        decide("Q2", true)
                .statusCode(201)
                .body("state", equalTo("OVERTURNED"))
                .body("appeal.state", equalTo("GRANTED"))
                .body("appeal.decidedBy", equalTo("Q2"));

        decide("Q3", false).statusCode(409).body("code", equalTo("NO_APPEAL_PENDING"));
        assertThat(Told.about(complaint, FindingOverturned.class, 1)).hasSize(1);
        as("agent", accused).get(FINDINGS + "mine").then().body("items[0].state", equalTo("OVERTURNED"));
    }

    @Test
    @Rule("SCORE-2")
    void aRejectedAppealLeavesTheFindingAndIsNotMadeAgain() {
        appeal(accused).statusCode(201);

        decide("Q2", false)
                .statusCode(201)
                .body("state", equalTo("STANDING"))
                .body("appeal.state", equalTo("REJECTED"))
                .body("appeal.decisionReason", equalTo("Seen again."));

        appeal(accused).statusCode(409).body("code", equalTo("ALREADY_APPEALED"));
        assertThat(steps(complaint)).contains("APPEAL_REJECTED").doesNotContain("FINDING_OVERTURNED");
    }

    @Test
    @Rule("CMPL-3")
    void nobodyJudgesSomebodyOfHisOwnTeam() {
        String colleague = Directory.agent(unit);
        String other = about(accused);

        judge(colleague, other).statusCode(403).body("code", equalTo("JUDGE_OF_ACCUSED_TEAM"));

        judge("Q1", other).statusCode(201);
        as("agent", accused).get(FINDINGS + "mine?limit=1").then().body("items", hasSize(1));
    }

    private static String about(String agent) {
        Map<String, Object> complaint = body();
        complaint.put("subjectAgentId", agent);
        return raised(complaint);
    }

    private static ValidatableResponse judge(String by, String complaint) {
        return step(
                "quality",
                by,
                complaint,
                "findings",
                Map.of("companyCaused", true, "standard", "003", "penaltyItem", "S3:4.3", "reason", "He hung up."));
    }

    private ValidatableResponse appeal(String by) {
        return send("agent", by, "appeals", Map.of("text", "The line broke down."));
    }

    private ValidatableResponse decide(String by, boolean overturned) {
        return send("quality", by, "appeal-decisions", Map.of("overturned", overturned, "reason", "Seen again."));
    }

    private ValidatableResponse send(String role, String by, String step, Map<String, ?> body) {
        return as(role, by)
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post(FINDINGS + finding + "/" + step)
                .then();
    }
}
