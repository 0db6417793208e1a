package dev.ringback.call.callrecord;

import static dev.ringback.call.testing.Calls.DIALLED;
import static dev.ringback.call.testing.Calls.PATH;
import static dev.ringback.call.testing.Calls.as;
import static dev.ringback.call.testing.Calls.body;
import static dev.ringback.call.testing.Calls.grantFor;
import static dev.ringback.call.testing.Calls.newAgent;
import static dev.ringback.call.testing.Calls.recorded;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.ringback.call.testing.OnTheStack;
import dev.ringback.stack.testing.Rule;
import dev.ringback.stack.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@OnTheStack
class CallRecordListTest {

    private final String agent = newAgent();

    @BeforeEach
    void anHourAfterTheDial() {
        TestClock.set(DIALLED.plusSeconds(3600));
    }

    @Test
    void pagesFollowEachOtherInOrderOfTheStartWithoutGapOrRepeat() {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            // Three pairs that began at the same instant: the id decides between them.
            ids.add(recordedAt(DIALLED.plusSeconds(60 + i / 2)));
        }

        List<String> listed = new ArrayList<>();
        String next = PATH + "?limit=2&agentId=" + agent;
        int pages = 0;
        while (next != null) {
            Response page = as("supervisor", "S1").get(next);
            page.then().statusCode(200);
            listed.addAll(page.path("items.id"));
            String link = page.header("Link");
            next = link == null ? null : link.substring(link.indexOf('<') + 1, link.indexOf('>'));
            assertThat(link == null).isEqualTo(page.path("nextCursor") == null);
            pages++;
        }

        assertThat(pages).isEqualTo(4);
        assertThat(listed).isEqualTo(ids);
    }

    @Test
    void theListIsCutAtTheInstantsAskedFor() {
        String at60 = recordedAt(DIALLED.plusSeconds(60));
        String at61 = recordedAt(DIALLED.plusSeconds(61));
        recordedAt(DIALLED.plusSeconds(62));

        as("manager", "M1")
                .queryParam("agentId", agent)
                .queryParam("from", DIALLED.plusSeconds(60).toString())
                .queryParam("to", DIALLED.plusSeconds(62).toString())
                .get(PATH)
                .then()
                .statusCode(200)
                .body("items.id", contains(at60, at61))
                .body("nextCursor", nullValue());
    }

    @Test
    void theEndsOfTimeAreNoError() {
        String id = recordedAt(DIALLED.plusSeconds(60));

        as("quality", "Q1")
                .queryParam("agentId", agent)
                .queryParam("from", "-999999999-01-01T00:00:00Z")
                .queryParam("to", "+999999999-12-31T00:00:00Z")
                .get(PATH)
                .then()
                .statusCode(200)
                .body("items.id", contains(id));
    }

    @Test
    void theCallsOfATaskAreListed() {
        Map<String, Object> grant = grantFor(agent);
        String id = recorded(agent, body(grant, "NO_ANSWER"));
        recorded(agent, body(agent, "NO_ANSWER"));

        as("auditor", "X1")
                .get(PATH + "?taskId=" + grant.get("task"))
                .then()
                .statusCode(200)
                .body("items.id", contains(id));
    }

    @Test
    void anAgentSeesHisOwnCallsAndNoOthers() {
        String own = recorded(agent, body(agent, "EFFECTIVE"));
        String other = newAgent();
        String foreign = recorded(other, body(other, "EFFECTIVE"));

        as("agent", agent).get(PATH).then().statusCode(200).body("items.id", contains(own));
        as("agent", agent).get(PATH + "?agentId=" + agent).then().body("items.id", contains(own));
        as("agent", agent)
                .get(PATH + "?agentId=" + other)
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        as("agent", agent).get(PATH + "/" + own).then().statusCode(200);
        as("agent", agent).get(PATH + "/" + foreign).then().statusCode(404).body("code", equalTo("NOT_FOUND"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"supervisor", "quality", "manager", "auditor", "agent supervisor"})
    void theOthersWhoReadSeeTheCallsOfAllAgents(String role) {
        String id = recorded(agent, body(agent, "EFFECTIVE"));

        as(role, "S1").get(PATH + "/" + id).then().statusCode(200);
        as(role, "S1").get(PATH + "?agentId=" + agent).then().statusCode(200).body("items.id", contains(id));
    }

    /** CALL-14: scoring counts by local start; the list cuts at whatever instants a caller names, here a local day. */
    @Test
    @Rule("CALL-14")
    void aLocalDayIsAskedForByItsInstants() {
        TestClock.set(Instant.parse("2026-04-03T00:00:00Z"));
        String lastOfDay = recordedAt(Instant.parse("2026-04-02T15:59:59.999999Z"));
        String firstOfNext = recordedAt(Instant.parse("2026-04-02T16:00:00Z"));

        String day = "&from=2026-04-01T16:00:00Z&to=2026-04-02T16:00:00Z";
        List<String> ids =
                as("supervisor", "S1").get(PATH + "?agentId=" + agent + day).path("items.id");
        assertThat(Set.copyOf(ids)).contains(lastOfDay).doesNotContain(firstOfNext);
    }

    private String recordedAt(Instant start) {
        Map<String, Object> body = body(agent, "NO_ANSWER");
        body.put("startedAt", start.toString());
        body.put("endedAt", start.plusSeconds(20).toString());
        return recorded(agent, body);
    }
}
