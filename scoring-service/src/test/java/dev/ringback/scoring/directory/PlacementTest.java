package dev.ringback.scoring.directory;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.ringback.scoring.testing.Api;
import dev.ringback.scoring.testing.OnTheStack;
import dev.ringback.stack.testing.Rule;
import dev.ringback.stack.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where people belong and who supervises them, since when: a month is told of the unit it was worked in (G7). */
@QuarkusTest
@OnTheStack
class PlacementTest {
    private static final String HIRED = "2024-01-01";

    private String before;
    private String after;

    @BeforeEach
    void inJune() {
        before = unit("U-" + UUID.randomUUID(), Map.of());
        after = unit("U-" + UUID.randomUUID(), Map.of());
        TestClock.set(Instant.parse("2026-06-15T04:00:00Z"));
    }

    @AfterEach
    void reset() {
        TestClock.reset();
    }

    @Test
    @Rule("G7")
    void aMonthBelongsToTheUnitOfItsLastDay() {
        String agent = agent(before, null);
        put(agent, after, "2026-05-31")
                .statusCode(200)
                .body("orgUnitId", equalTo(after))
                .body("orgUnitFrom", equalTo("2026-05-31"));

        unitIn("2026-04", agent).body("items[0].orgUnitId", equalTo(before));
        unitIn("2026-05", agent).body("items[0].orgUnitId", equalTo(after));
        board("2026-04", before).body("entries.agentId", contains(agent));
        board("2026-04", after).body("entries", empty());
        board("2026-05", before).body("entries", empty());
        board("2026-05", after).body("entries.agentId", contains(agent));
        indicators("2026-04", before).body("agents", equalTo(1));
        indicators("2026-05", before).body("agents", equalTo(0));
    }

    @Test
    @Rule("G7")
    void aLaterWordAboutAnEarlierDayHolds() {
        String agent = agent(before, null);
        put(agent, after, "2026-03-10").statusCode(200);
        put(agent, before, HIRED).statusCode(200);
        put(agent, after, "2026-05-01").statusCode(200);

        unitIn("2026-03", agent).body("items[0].orgUnitId", equalTo(before));
        unitIn("2026-04", agent).body("items[0].orgUnitId", equalTo(before));
        unitIn("2026-05", agent).body("items[0].orgUnitId", equalTo(after));
    }

    @Test
    @Rule("S2-10")
    void whoIsToldNoDayMovesTodayAndStaysSinceThen() {
        String agent = agent(before, null);
        put(agent, after, null).body("orgUnitFrom", equalTo("2026-06-15"));
        TestClock.set(Instant.parse("2027-06-14T04:00:00Z"));
        put(agent, after, null).body("orgUnitFrom", equalTo("2026-06-15"));
        transfer(agent, "2027-06-14").statusCode(422).body("code", equalTo("TRANSFER_TOO_EARLY"));
        put(agent, after, "2026-05-14").body("orgUnitFrom", equalTo("2026-05-14"));
        transfer(agent, "2027-05-13").statusCode(422);
        transfer(agent, "2027-05-14").statusCode(201);
    }

    @ParameterizedTest
    @CsvSource({"2023-12-31,422", "2024-01-01,200", "2026-06-15,200", "2026-06-16,422"})
    void theDayLiesWithinTheEmploymentAndIsNoPromise(String from, int status) {
        String agent = agent(before, null);

        ValidatableResponse answer = put(agent, after, from).statusCode(status);

        if (status == 422) {
            answer.body("violations[0].field", equalTo("orgUnitFrom"));
            Api.as("hr").get("/v1/directory/agents/" + agent).then().body("orgUnitId", equalTo(before));
        }
    }

    @Test
    void aFileOfThePersonnelOfficeMovesPeopleToo() {
        String agent = agent(before, null);
        Api.as("hr")
                .contentType("text/csv")
                .body("agentId,name,orgUnitId,hiredOn,orgUnitFrom\n%s,王芳,%s,%s,2026-05-01\n%s,王芳,%s,%s,2026-06-16\n"
                        .formatted(agent, after, HIRED, agent, before, HIRED))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .post("/v1/directory/imports")
                .then()
                .body("accepted", equalTo(1))
                .body("rejected[0].field", equalTo("orgUnitFrom"));

        unitIn("2026-04", agent).body("items[0].orgUnitId", equalTo(before));
        unitIn("2026-05", agent).body("items[0].orgUnitId", equalTo(after));
    }

    @Test
    @Rule("S3")
    void aSupervisorsItemIsChargedToWhoSupervisedTheUnitThatDay() {
        String first = agent(before, null);
        String second = agent(before, null);
        unit(after, Map.of("supervisorId", first, "supervisorFrom", "2026-05-01"));
        unit(after, Map.of("supervisorId", second, "supervisorFrom", "2026-05-20"));

        incident(after, "2026-05-19").statusCode(201).body("agentId", equalTo(first));
        incident(after, "2026-05-20").statusCode(201).body("agentId", equalTo(second));
        incident(after, "2026-04-30")
                .statusCode(422)
                .body("violations[0].field", equalTo("orgUnitId"))
                .body("violations[0].code", equalTo("NO_SUPERVISOR"));
        unitIn("2026-05", first).body("items[0].demeritPoints", equalTo("0.5"));
        unitIn("2026-05", second).body("items[0].demeritPoints", equalTo("0.5"));
    }

    @Test
    void aUnitTellsWhoSupervisesItSinceWhen() {
        String supervisor = agent(before, null);
        put(after, Map.of("supervisorId", supervisor))
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("supervisorId", equalTo(supervisor))
                .body("supervisorFrom", equalTo("2026-06-15"));
        put(after, Map.of("supervisorId", supervisor)).header("ETag", "\"2\"");
        put(after, Map.of())
                .header("ETag", "\"3\"")
                .body("supervisorId", nullValue())
                .body("supervisorFrom", equalTo("2026-06-15"));
        incident(after, "2026-06-15").statusCode(422);
    }

    @ParameterizedTest
    @CsvSource({
        "nobody,2026-06-01,supervisorId,UNKNOWN_AGENT",
        ",2026-06-16,supervisorFrom,OUT_OF_RANGE",
        ",1969-12-31,supervisorFrom,OUT_OF_RANGE"
    })
    void aSupervisorIsKnownAndNoPromise(String supervisor, String from, String field, String code) {
        String id = supervisor == null ? agent(before, null) : supervisor;

        put(after, Map.of("supervisorId", id, "supervisorFrom", from))
                .statusCode(422)
                .body("violations[0].field", equalTo(field))
                .body("violations[0].code", equalTo(code));
    }

    private static ValidatableResponse incident(String unit, String day) {
        return Api.approved(Api.post(
                "quality",
                "/v1/scoring/incidents",
                Map.of(
                        "source",
                        "test",
                        "externalId",
                        UUID.randomUUID().toString(),
                        "item",
                        "S3:2.2",
                        "orgUnitId",
                        unit,
                        "occurredOn",
                        day,
                        "evidence",
                        "sheet")));
    }

    private static ValidatableResponse transfer(String agent, String day) {
        return Api.fact(agent, "TRANSFER_REQUEST", Map.of("occurredOn", day));
    }

    private static ValidatableResponse unitIn(String month, String agent) {
        return Api.statement(agent, month);
    }

    private static ValidatableResponse board(String month, String unit) {
        return Api.as("manager")
                .queryParam("month", month)
                .queryParam("orgUnitId", unit)
                .get("/v1/kpi/leaderboards")
                .then();
    }

    private static ValidatableResponse indicators(String month, String unit) {
        return Api.as("manager")
                .queryParam("month", month)
                .queryParam("orgUnitId", unit)
                .get("/v1/kpi/indicators")
                .then();
    }

    private static String agent(String unit, String from) {
        String id = "A-" + UUID.randomUUID();
        put(id, unit, from).statusCode(201);
        return id;
    }

    private static ValidatableResponse put(String agent, String unit, String from) {
        Map<String, Object> state = new HashMap<>(Map.of("name", "王芳", "orgUnitId", unit, "hiredOn", HIRED));
        if (from != null) {
            state.put("orgUnitFrom", from);
        }
        return Api.put("hr", "/v1/directory/agents/" + agent, state);
    }

    private static String unit(String id, Map<String, ?> supervisor) {
        put(id, supervisor);
        return id;
    }

    private static ValidatableResponse put(String unit, Map<String, ?> supervisor) {
        Map<String, Object> state = new HashMap<>(supervisor);
        state.put("name", "North");
        state.put("kind", "TEAM");
        return Api.as("hr")
                .contentType(ContentType.JSON)
                .body(state)
                .put("/v1/directory/org-units/" + unit)
                .then();
    }
}
