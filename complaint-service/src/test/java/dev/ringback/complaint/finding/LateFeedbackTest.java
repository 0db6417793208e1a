package dev.ringback.complaint.finding;

import static dev.ringback.complaint.testing.Complaints.PATH;
import static dev.ringback.complaint.testing.Complaints.RECEIVED;
import static dev.ringback.complaint.testing.Complaints.as;
import static dev.ringback.complaint.testing.Complaints.body;
import static dev.ringback.complaint.testing.Complaints.post;
import static dev.ringback.complaint.testing.Complaints.raised;
import static dev.ringback.complaint.testing.Complaints.reply;
import static dev.ringback.complaint.testing.Complaints.resolve;
import static dev.ringback.complaint.testing.Complaints.shown;
import static dev.ringback.complaint.testing.Complaints.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import dev.ringback.complaint.testing.Directory;
import dev.ringback.complaint.testing.FollowUps;
import dev.ringback.complaint.testing.OnTheStack;
import dev.ringback.complaint.testing.Told;
import dev.ringback.platform.event.FindingMade;
import dev.ringback.stack.testing.Rule;
import dev.ringback.stack.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** CMPL-11: late feedback of suggestions, as of complaints, is a demerit of who was to give it. */
@QuarkusTest
@OnTheStack
class LateFeedbackTest {

    private static final Instant DUE = RECEIVED.plus(Duration.ofHours(12));

    private String officer;

    @BeforeEach
    void afterItWasDue() {
        officer = Directory.agent(Directory.unit());
        TestClock.set(RECEIVED.plusSeconds(60));
    }

    @Test
    @Rule("CMPL-11")
    @Rule("CMPL-8")
    void aSuggestionAnsweredASecondLateIsADemeritOfItsOfficerAndOneInTimeIsNot() {
        String inTime = suggestion();
        String late = suggestion();
        TestClock.set(DUE.plusSeconds(600));
        reply(inTime, DUE).statusCode(201).body("answeredOnTime", equalTo(true));
        reply(late, DUE.plusSeconds(1)).statusCode(201).body("answeredOnTime", equalTo(false));

        judge(inTime, Map.of()).statusCode(409).body("code", equalTo("NOT_LATE"));
        judge(late, Map.of())
                .statusCode(201)
                .body("about", equalTo("LATE_FEEDBACK"))
                .body("subjectAgentId", equalTo(officer))
                .body("penaltyItem", equalTo("S3:3.1"))
                .body("incidentId", equalTo("late-feedback:" + late + ":1"))
                .body("occurredAt", equalTo(DUE.toString()));

        judge(late, Map.of()).statusCode(409).body("code", equalTo("INCIDENT_ALREADY_JUDGED"));
        FindingMade told = Told.about(late, FindingMade.class, 1).getFirst();
        assertThat(told.penaltyItem()).isEqualTo("S3:3.1");
        assertThat(told.subjectAgentId()).isEqualTo(officer);
        assertThat(told.incidentId()).isNotEqualTo(late);
        // He goes on handling it, and it is upheld by nothing that it tells of.
        as("complaint-officer", officer).get(PATH + "/" + late).then().statusCode(200);
        as("manager", "M1")
                .get(PATH + "?upheld=true&officerAgentId=" + officer)
                .then()
                .statusCode(200)
                .body("items.id", not(hasItem(late)));
    }

    @Test
    @Rule("CMPL-11")
    void asSoonAsItIsLateItMayBeJudgedAndEachRoundForItself() {
        String id = suggestion();
        judge(id, Map.of()).statusCode(409).body("code", equalTo("NOT_LATE"));
        TestClock.set(DUE.plusSeconds(60));
        judge(id, Map.of("round", 1)).statusCode(201);
        reply(id, DUE.plusSeconds(30)).statusCode(201);
        resolve(id).statusCode(201);
        TestClock.set(DUE.plus(Duration.ofHours(2)));
        FollowUps.told(FollowUps.call(id, DUE.plus(Duration.ofHours(1)), "DISSATISFIED"))
                .deliverAndWait();
        shown(id).body("round", equalTo(2));
        judge(id, Map.of()).statusCode(409).body("code", equalTo("NOT_LATE"));
        TestClock.set(DUE.plus(Duration.ofHours(14)));

        judge(id, Map.of("round", 2)).statusCode(201).body("incidentId", equalTo("late-feedback:" + id + ":2"));

        judge(id, Map.of("round", 1)).statusCode(409).body("code", equalTo("INCIDENT_ALREADY_JUDGED"));
        judge(id, Map.of("round", 3)).statusCode(422).body("violations.field", contains("round"));
        judge(id, Map.of("round", 0)).statusCode(422).body("violations.field", contains("round"));
        assertThat(shown(id).extract().<java.util.List<String>>path("findings.about"))
                .containsExactly("LATE_FEEDBACK", "LATE_FEEDBACK");
    }

    @Test
    @Rule("CMPL-11")
    void aLateAnswerIsJudgedByAnotherThanWhomItChargesAndChargesSomebody() {
        String id = suggestion();
        TestClock.set(DUE.plusSeconds(60));

        step("complaint-officer", officer, id, "findings", finding(Map.of()))
                .statusCode(403)
                .body("code", equalTo("JUDGE_IS_ACCUSED"));
        judge(id, Map.of("companyCaused", false)).statusCode(422).body("violations.field", contains("companyCaused"));
        Map<String, Object> nobodys = body();
        nobodys.put("kind", "SUGGESTION");
        String unassigned = raised(nobodys);
        TestClock.set(DUE.plusSeconds(60));
        judge(unassigned, Map.of()).statusCode(422).body("violations.code", contains("NOBODY_CHARGED"));
        step(
                        "quality",
                        "Q1",
                        unassigned,
                        "findings",
                        Map.of("companyCaused", true, "standard", "003", "reason", "Seen.", "round", 1))
                .statusCode(422)
                .body("violations.code", contains("NOT_OF_THIS_KIND"));
    }

    /** A suggestion that the officer handles. */
    private String suggestion() {
        Map<String, Object> suggestion = body();
        suggestion.put("kind", "SUGGESTION");
        suggestion.remove("subjectAgentId");
        String id = post(suggestion)
                .statusCode(201)
                .body("kind", equalTo("SUGGESTION"))
                .extract()
                .path("id");
        step("complaint-officer", "C1", id, "assignments", Map.of("agentId", officer))
                .statusCode(201);
        return id;
    }

    private static ValidatableResponse judge(String id, Map<String, ?> more) {
        return step("quality", "Q1", id, "findings", finding(more));
    }

    private static Map<String, Object> finding(Map<String, ?> more) {
        Map<String, Object> finding = new HashMap<>(Map.of(
                "companyCaused", true, "about", "LATE_FEEDBACK", "standard", "003 part 5, 3.1", "reason", "Late."));
        finding.putAll(more);
        return finding;
    }
}
