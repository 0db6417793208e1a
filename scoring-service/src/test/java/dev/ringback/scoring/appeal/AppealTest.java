package dev.ringback.scoring.appeal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.ringback.scoring.testing.Api;
import dev.ringback.scoring.testing.Events;
import dev.ringback.scoring.testing.Months;
import dev.ringback.scoring.testing.OnTheStack;
import dev.ringback.scoring.testing.StatementView;
import dev.ringback.stack.testing.Rule;
import dev.ringback.stack.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Appeals: who may, until when, who decides, and what a granted one changes (SCORE-2). */
@QuarkusTest
@OnTheStack
class AppealTest {
    private static final String PATH = "/v1/scoring/appeals";

    @BeforeEach
    void inMay() {
        TestClock.set(Instant.parse("2026-05-20T04:00:00Z"));
    }

    @AfterEach
    void reset() {
        TestClock.reset();
    }

    @Test
    @Rule("SCORE-2")
    void aGrantedLineCountsAsMetAndSaysSo() {
        String agent = Api.newAgentPaid("4000.00");
        String before = Api.read(agent, "2026-04").text("pay");
        String appeal = file(agent, line(agent, "2026-04", "S1-3"))
                .statusCode(201)
                .extract()
                .jsonPath()
                .getString("id");

        decide("manager", "manager-1", appeal, true)
                .statusCode(200)
                .body("state", equalTo("GRANTED"))
                .body("decidedBy", equalTo("manager-1"));

        StatementView after = Api.read(agent, "2026-04");
        assertThat(before).isEqualTo("4400.00");
        assertThat(after.text("pay")).isEqualTo("4600.00");
        assertThat(after.input("S1-3", "waived")).isEqualTo("true");
        assertThat(after.line("S1-3").get("arithmetic").toString()).endsWith("granted on appeal");
        Api.as("auditor")
                .queryParam("agentId", agent)
                .queryParam("month", "2026-04")
                .queryParam("rule", "S1-3")
                .get("/v1/facts")
                .then()
                .body("items.type", contains("LINE_WAIVED"));
    }

    @Test
    @Rule("SCORE-2")
    void aRefusedOneChangesNothingAndStaysVisible() {
        String agent = Api.newAgentPaid("4000.00");
        String digest = Api.read(agent, "2026-04").text("digest");
        String appeal = file(agent, line(agent, "2026-04", "S1-3"))
                .statusCode(201)
                .extract()
                .jsonPath()
                .getString("id");

        decide("hr", "hr-1", appeal, false).statusCode(200).body("state", equalTo("REFUSED"));

        assertThat(Api.read(agent, "2026-04").text("digest")).isEqualTo(digest);
        Api.as("agent", agent)
                .queryParam("agentId", agent)
                .queryParam("state", "REFUSED")
                .get(PATH)
                .then()
                .body("items.id", contains(appeal))
                .body("items[0].decisionReason", equalTo("seen"));
        decide("manager", "manager-1", appeal, true).statusCode(409).body("code", equalTo("APPEAL_DECIDED"));
        file(agent, line(agent, "2026-04", "S1-3")).statusCode(409).body("code", equalTo("APPEAL_FILED"));
    }

    /** Invariant 7: the closed month stays, the open one carries what the grant is worth. */
    @Test
    @Rule("SCORE-2")
    @Rule("SCORE-1")
    void aGrantInAClosedMonthIsAnAdjustment() {
        YearMonth month = Months.next();
        String agent = Months.newAgentPaid("4000.00");
        Months.closeNext();
        String digest = Api.read(agent, month.toString()).text("digest");
        String appeal = file(agent, line(agent, month.toString(), "S1-3"))
                .statusCode(201)
                .extract()
                .jsonPath()
                .getString("id");

        decide("manager", "manager-1", appeal, true).statusCode(200);

        assertThat(Api.read(agent, month.toString()).text("digest")).isEqualTo(digest);
        assertThat(Api.read(agent, month.plusMonths(1).toString()).adjustment(0))
                .containsEntry("originMonth", month.toString())
                .containsEntry("points", "5")
                .containsEntry("pay", "200.00");
    }

    @Test
    @Rule("SCORE-2")
    void aGrantedCaseIsTakenBackAndBothShow() {
        String agent = Api.newAgent();
        String id = incident(agent);

        String appeal = file(agent, Map.of("caseId", id, "reason", "it was a customer"))
                .statusCode(201)
                .body("month", equalTo("2026-05"))
                .extract()
                .jsonPath()
                .getString("id");
        decide("manager", "manager-1", appeal, true).statusCode(200);

        assertThat(Api.read(agent, "2026-05").text("demeritPoints")).isEqualTo("0");
        Api.as("manager")
                .queryParam("agentId", agent)
                .get("/v1/scoring/demerits")
                .then()
                .body("items.kind", contains("CHARGE", "REVERSAL"))
                .body("items.points", contains("5", "-5"));
        file(agent, Map.of("caseId", id, "reason", "again")).statusCode(422).body("code", equalTo("NOT_APPEALABLE"));
    }

    /** Who filed it, whom it is about and who recorded the case do not decide. */
    @Test
    @Rule("SCORE-2")
    void theReviewerIsIndependent() {
        String agent = Api.newAgent();
        String id = incident(agent);
        String appeal = as("manager", "manager-2", Map.of("caseId", id, "reason", "for her"))
                .statusCode(201)
                .extract()
                .jsonPath()
                .getString("id");

        for (String reviewer : List.of("manager-2", "manager-7", agent)) {
            decide("manager", reviewer, appeal, true).statusCode(403).body("code", equalTo("REVIEWER_NOT_INDEPENDENT"));
        }
        decide("manager", "manager-3", appeal, true).statusCode(200);
    }

    /** 30 days after the end of the month; the last one is in time. */
    @ParameterizedTest
    @Rule("SCORE-2")
    @Rule("G3")
    @CsvSource({"2026-05-30T15:00:00Z,201", "2026-05-30T16:00:00Z,409"})
    void anAppealHasADeadline(Instant now, int status) {
        String agent = Api.newAgentPaid("4000.00");
        TestClock.set(now);

        file(agent, line(agent, "2026-04", "S1-3")).statusCode(status);
    }

    @Test
    @Rule("SCORE-2")
    void aComplaintsFindingIsAppealedWithTheComplaint() {
        String agent = Api.newAgent();
        UUID finding;
        try (Events events = new Events()) {
            finding = events.finding(
                    UUID.randomUUID(),
                    "I-" + UUID.randomUUID(),
                    agent,
                    "S3:4.3",
                    Instant.parse("2026-05-10T04:00:00Z"));
            events.awaitRecorded();
        }

        file(agent, Map.of("caseId", finding.toString(), "reason", "no"))
                .statusCode(409)
                .body("code", equalTo("APPEALED_WITH_COMPLAINT"))
                .body("finding", equalTo("/v1/findings/" + finding));
    }

    @ParameterizedTest
    @CsvSource({"S1-1,422,NOT_APPEALABLE", "S1-6,422,NOT_APPEALABLE", "S9,422,NOT_APPEALABLE"})
    void aLineThatWasMetOrIsNoneIsNotAppealed(String rule, int status, String code) {
        String agent = Api.newAgentPaid("4000.00");

        file(agent, line(agent, "2026-04", rule)).statusCode(status).body("code", equalTo(code));
    }

    @Test
    void anAppealNamesALineOrACase() {
        String agent = Api.newAgentPaid("4000.00");
        Map<String, Object> both = new HashMap<>(line(agent, "2026-04", "S1-3"));
        both.put("caseId", "x");

        file(agent, both).statusCode(422).body("violations.field", hasItem("caseId"));
        file(agent, Map.of("reason", "r")).statusCode(422);
        file(agent, Map.of("caseId", "incidents:no:1", "reason", "r")).statusCode(404);
        file(agent, Map.of("caseId", "x")).statusCode(422).body("violations.field", hasItem("reason"));
        Map<String, Object> blank = new HashMap<>(line(agent, "2026-04", "S1-3"));
        blank.put("reason", " ");
        file(agent, blank).statusCode(422).body("violations.field", hasItem("reason"));
        as("manager", "manager-1", line("nobody", "2026-04", "S1-3")).statusCode(404);
        Api.as("auditor").get(PATH + "/" + UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    @Rule("SCORE-2")
    void anAgentAppealsForHimselfAlone() {
        String agent = Api.newAgentPaid("4000.00");
        String other = Api.newAgentPaid("4000.00");

        file(other, line(agent, "2026-04", "S1-3")).statusCode(403);
        file(other, Map.of("caseId", incident(agent), "reason", "r")).statusCode(403);
        String appeal = file(agent, line(agent, "2026-04", "S1-3"))
                .statusCode(201)
                .extract()
                .jsonPath()
                .getString("id");
        Api.as("agent", other).get(PATH + "/" + appeal).then().statusCode(403);
        Api.as("agent", agent).get(PATH + "/" + appeal).then().statusCode(200);
        Api.as("agent", other).get(PATH).then().statusCode(403);
        decide("agent", agent, appeal, true).statusCode(403);
        decide("quality", "quality-1", appeal, true).statusCode(403);
    }

    @ParameterizedTest
    @CsvSource({"supervisor,201", "manager,201", "hr,403", "quality,403", "auditor,403", "bi,403"})
    void othersFileForThemByRole(String role, int status) {
        String agent = Api.newAgentPaid("4000.00");

        as(role, role + "-1", line(agent, "2026-04", "S1-3")).statusCode(status);
    }

    /** More at once than the pool has connections; red when the line is read in a transaction within the one that files. */
    @Test
    @Rule("SCORE-2")
    void manyAppealsAtOnceNeedOneConnectionEach() throws Exception {
        List<String> agents = new ArrayList<>();
        for (int i = 0; i < 32; i++) {
            agents.add(Api.newAgentPaid("4000.00"));
        }
        List<Integer> answers = new ArrayList<>();
        try (ExecutorService clients = Executors.newFixedThreadPool(agents.size())) {
            List<Future<Integer>> running = new ArrayList<>();
            for (String agent : agents) {
                running.add(clients.submit(() ->
                        file(agent, line(agent, "2026-04", "S1-3")).extract().statusCode()));
            }
            for (Future<Integer> each : running) {
                answers.add(each.get());
            }
        }

        assertThat(answers).hasSize(32).containsOnly(201);
    }

    private static String incident(String agent) {
        return Api.approved(Api.as("quality", "manager-7")
                        .contentType(ContentType.JSON)
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .body(Map.of(
                                "source", "test",
                                "externalId", UUID.randomUUID().toString(),
                                "item", "S3:1.3",
                                "agentId", agent,
                                "occurredOn", "2026-05-10",
                                "evidence", "sheet"))
                        .post("/v1/scoring/incidents")
                        .then())
                .statusCode(201)
                .extract()
                .jsonPath()
                .getString("id");
    }

    private static Map<String, Object> line(String agent, String month, String rule) {
        return Map.of("agentId", agent, "month", month, "rule", rule, "reason", "only eleven came");
    }

    private static ValidatableResponse file(String agent, Map<String, Object> appeal) {
        return as("agent", agent, appeal);
    }

    private static ValidatableResponse as(String role, String subject, Map<String, Object> appeal) {
        return post(role, subject, PATH, appeal);
    }

    private static ValidatableResponse decide(String role, String subject, String appeal, boolean granted) {
        return post(role, subject, PATH + "/" + appeal + "/decisions", Map.of("granted", granted, "reason", "seen"));
    }

    private static ValidatableResponse post(String role, String subject, String path, Object body) {
        return Api.as(role, subject)
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post(path)
                .then();
    }
}
