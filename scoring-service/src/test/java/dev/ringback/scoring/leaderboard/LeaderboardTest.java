package dev.ringback.scoring.leaderboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.ringback.scoring.testing.Api;
import dev.ringback.scoring.testing.OnTheStack;
import dev.ringback.stack.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Leaderboards: ranks with ties, units with those below, and what an agent sees of others. */
@QuarkusTest
@OnTheStack
class LeaderboardTest {
    private static final String PATH = "/v1/kpi/leaderboards";

    @BeforeEach
    void inMay() {
        TestClock.set(Instant.parse("2026-05-20T04:00:00Z"));
    }

    @AfterEach
    void reset() {
        TestClock.reset();
    }

    @Test
    void equalScoresShareARankAndTheNextIsLeftOut() {
        String site = unit(null);
        String team = unit(site);
        String best = agent(team, 1200);
        String alsoBest = agent(site, 1200);
        String third = agent(team, 1199);
        paidByThePiece(team);
        List<String> first = List.of(best, alsoBest).stream().sorted().toList();

        board("manager", "manager-1", site, 500)
                .body("agents", equalTo(3))
                .body("entries.rank", contains(1, 1, 3))
                .body("entries.agentId", contains(first.get(0), first.get(1), third))
                .body("entries.score", contains("115", "115", "110"))
                .body("distribution.agents", contains(2, 1))
                .body("own", nullValue());
        board("bi", "bi-1", team, 500).body("entries.agentId", contains(best, third));
    }

    @Test
    void theListIsPaged() {
        String team = unit(null);
        agent(team, 1200);
        String second = agent(team, 1199);

        String cursor = board("hr", "hr-1", team, 1)
                .body("entries.rank", contains(1))
                .extract()
                .jsonPath()
                .getString("nextCursor");

        Api.as("hr")
                .queryParam("month", "2026-04")
                .queryParam("orgUnitId", team)
                .queryParam("limit", 1)
                .queryParam("cursor", cursor)
                .get(PATH)
                .then()
                .body("entries.agentId", contains(second))
                .body("entries.rank", contains(2))
                .body("nextCursor", nullValue());
    }

    /** Four are too few for a distribution; with five it tells of nobody. */
    @Test
    void anAgentSeesHimselfAndNoOther() {
        String team = unit(null);
        String me = agent(team, 1199);
        for (int i = 0; i < 3; i++) {
            agent(team, 1200);
        }

        board("agent", me, team, 500)
                .body("entries", nullValue())
                .body("own.rank", equalTo(4))
                .body("own.agentId", equalTo(me))
                .body("agents", equalTo(4))
                .body("distribution", nullValue());
        String fifth = agent(team, 1199);
        String seen = board("agent", me, team, 500)
                .body("distribution.agents", contains(3, 2))
                .body("own.rank", equalTo(4))
                .extract()
                .asString();
        assertThat(seen).doesNotContain(fifth);
        board("agent", "somebody", team, 500).body("own", nullValue());
    }

    @Test
    void anUnknownUnitIsNotFoundAndAnEmptyOneIsEmpty() {
        board("manager", "manager-1", unit(null), 500).body("entries", empty());
        Api.as("manager")
                .queryParam("month", "2026-04")
                .queryParam("orgUnitId", "nowhere")
                .get(PATH)
                .then()
                .statusCode(404);
        Api.as("manager").get(PATH).then().statusCode(400);
    }

    @ParameterizedTest
    @CsvSource({"manager,200", "hr,200", "bi,200", "auditor,200", "agent,200", "crm,403", "quality,403"})
    void leaderboardsAreByRole(String role, int status) {
        Api.as(role)
                .queryParam("month", "2026-04")
                .queryParam("orgUnitId", unit(null))
                .get(PATH)
                .then()
                .statusCode(status);
    }

    private static ValidatableResponse board(String role, String subject, String unit, int limit) {
        return Api.as(role, subject)
                .queryParam("month", "2026-04")
                .queryParam("orgUnitId", unit)
                .queryParam("limit", limit)
                .get(PATH)
                .then()
                .statusCode(200);
    }

    private static String unit(String parent) {
        String id = "U-" + UUID.randomUUID();
        Map<String, String> body = new HashMap<>(Map.of("name", "一组", "kind", "TEAM"));
        if (parent != null) {
            body.put("parentId", parent);
        }
        Api.put("hr", "/v1/directory/org-units/" + id, body).statusCode(201);
        return id;
    }

    private static String agent(String unit, int records) {
        String id = "A-" + UUID.randomUUID();
        Api.put("hr", "/v1/directory/agents/" + id, Map.of("name", "王芳", "orgUnitId", unit, "hiredOn", "2020-01-01"))
                .statusCode(201);
        Api.records(id, "2026-04-15", records);
        return id;
    }

    private static void paidByThePiece(String unit) {
        String id = agent(unit, 1200);
        Api.put(
                        "hr",
                        "/v1/directory/agents/" + id + "/pay-profiles/2020-01-01",
                        Map.of("basePay", "3000.00", "scheme", "S2", "baseTaskPay", "2000.00"))
                .statusCode(201);
    }
}
