package dev.ringback.scoring.facts;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import dev.ringback.scoring.testing.Api;
import dev.ringback.scoring.testing.Events;
import dev.ringback.scoring.testing.Months;
import dev.ringback.scoring.testing.OnTheStack;
import dev.ringback.stack.testing.Rule;
import dev.ringback.stack.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From a fact to the lines it moved. */
@QuarkusTest
@OnTheStack
class FactLinesTest {
    private final Events events = new Events();

    @BeforeEach
    void inMay() {
        TestClock.set(Instant.parse("2026-05-20T04:00:00Z"));
    }

    @AfterEach
    void close() {
        events.close();
        TestClock.reset();
    }

    @Test
    @Rule("SCORE-1")
    void aReportedFactStandsBehindTheLineOfItsRule() {
        String agent = Api.newAgent();
        String id = Api.fact(agent, "RECORDS_VERIFIED", Map.of("occurredOn", "2026-04-15", "count", 1200))
                .extract()
                .path("id");

        lines(id)
                .statusCode(200)
                .body("fact.id", equalTo(id))
                .body("lines.rule", contains("S1-3"))
                .body("lines[0].agentId", equalTo(agent))
                .body("lines[0].month", equalTo("2026-04"))
                .body("lines[0].scheme", equalTo("S1"))
                .body("lines[0].points", equalTo("5"))
                .body("lines[0].postedIn", nullValue())
                .body(
                        "lines[0].statementDigest",
                        equalTo(Api.read(agent, "2026-04").text("digest")));
    }

    /** A call somebody else made on a task moves the owner's line, in the month the task falls due. */
    @Test
    @Rule("SCORE-1")
    void aCallStandsBehindTheLineOfTheTasksOwner() {
        String owner = Api.newAgent();
        String caller = Api.newAgent();
        UUID task = events.task(owner, "DEAL", LocalDate.of(2026, 5, 1), LocalDate.of(2026, 5, 7));
        UUID call = events.call(
                caller, task, "DEAL", UUID.randomUUID(), "EFFECTIVE", Instant.parse("2026-05-03T02:00:00Z"));
        events.awaitRecorded();

        lines(call.toString())
                .body("lines.rule", contains("S1-1"))
                .body("lines.agentId", contains(owner))
                .body("lines.month", contains("2026-05"));
    }

    @Test
    @Rule("SCORE-1")
    @Rule("S7")
    void aCaseIsFoundWithWhatItCostsItsAgentOrItsUnit() {
        String agent = Api.newAgent();
        String quiz = Api.fact(agent, "QUIZ", Map.of("occurredOn", "2026-04-09", "questions", 20, "wrong", 3))
                .extract()
                .path("id");
        String site = "site-" + UUID.randomUUID();
        Api.put("hr", "/v1/directory/org-units/" + site, Map.of("name", "一号站", "kind", "SITE"));
        String disorder = Api.approved(Api.post(
                        "quality",
                        "/v1/scoring/incidents",
                        Map.of(
                                "source", "test",
                                "externalId", UUID.randomUUID().toString(),
                                "item", "S3:7.1",
                                "orgUnitId", site,
                                "occurredOn", "2026-04-09",
                                "evidence", "photo")))
                .extract()
                .path("id");

        lines(quiz)
                .body("lines.rule", hasItem("S3:6.3"))
                .body("lines.find { it.rule == 'S3:6.3' }.points", equalTo("0.3"));
        lines(disorder)
                .body("lines.rule", contains("S3:7.1"))
                .body("lines[0].orgUnitId", equalTo(site))
                .body("lines[0].agentId", nullValue())
                .body("lines[0].points", equalTo("3"));
        lines("approval:" + disorder).body("lines.rule", contains("S3:7.1"));
    }

    @Test
    @Rule("SCORE-1")
    void aFactBehindTheCloseIsFoundWhereItsDifferenceIsPosted() {
        String agent = Months.newAgentPaid("4000.00");
        YearMonth closed = Months.next();
        Months.closeNext();
        String id = Api.fact(
                        agent,
                        "RECORDS_VERIFIED",
                        Map.of("occurredOn", closed.atDay(15).toString(), "count", 1200))
                .extract()
                .path("id");

        lines(id)
                .body("lines.rule", contains("S1-3"))
                .body("lines[0].month", equalTo(closed.toString()))
                .body("lines[0].postedIn", equalTo(closed.plusMonths(1).toString()))
                .body("lines[0].points", equalTo("5"));
    }

    @Test
    @Rule("SCORE-1")
    void aPayProfileStandsBehindThePayOfTheMonthsItReaches() {
        String agent = Api.newAgent(Map.of("hiredOn", "2026-04-01"));
        Api.pay(agent, "2026-04-20", "4000.00").statusCode(201);
        String profile = Api.as("hr")
                .queryParam("agentId", agent)
                .queryParam("month", "2026-04")
                .queryParam("rule", Api.read(agent, "2026-04").lines().getLast().get("rule"))
                .get("/v1/facts")
                .jsonPath()
                .getString("items[0].id");

        lines(profile)
                .body("lines.month", containsInAnyOrder("2026-04", "2026-05"))
                .body("lines.agentId", hasItem(agent));
    }

    @Test
    void anAgentSeesThoseOfHisOwnFactsAlone() {
        String agent = Api.newAgent();
        String id = Api.fact(agent, "RECORDS_VERIFIED", Map.of("occurredOn", "2026-04-15", "count", 1))
                .extract()
                .path("id");

        Api.as("agent", agent).get("/v1/facts/{id}/lines", id).then().statusCode(200);
        Api.as("agent", "another").get("/v1/facts/{id}/lines", id).then().statusCode(403);
        Api.as("crm").get("/v1/facts/{id}/lines", id).then().statusCode(403);
        lines("facts:no:such").statusCode(404);
    }

    /** A pending fact stands behind nothing. */
    @Test
    @Rule("SCORE-3")
    void aPendingFactStandsBehindNoLine() {
        String id = Api.post(
                        "quality",
                        "/v1/scoring/incidents",
                        Map.of(
                                "source", "test",
                                "externalId", UUID.randomUUID().toString(),
                                "item", "S3:1.3",
                                "agentId", Api.newAgent(),
                                "occurredOn", "2026-04-09",
                                "evidence", "sheet"))
                .extract()
                .path("id");

        lines(id).body("fact.approval.state", equalTo("PENDING")).body("lines", empty());
        Api.decide("manager-2", id, false).statusCode(200);
    }

    private static ValidatableResponse lines(String id) {
        return Api.as("manager").get("/v1/facts/{id}/lines", id).then();
    }
}
