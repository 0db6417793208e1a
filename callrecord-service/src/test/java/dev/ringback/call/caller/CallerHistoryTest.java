package dev.ringback.call.caller;

import static dev.ringback.call.testing.Calls.DIALLED;
import static dev.ringback.call.testing.Calls.body;
import static dev.ringback.call.testing.Calls.correct;
import static dev.ringback.call.testing.Calls.correction;
import static dev.ringback.call.testing.Calls.grantFor;
import static dev.ringback.call.testing.Calls.newAgent;
import static dev.ringback.call.testing.Calls.recorded;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.ringback.call.testing.Counted;
import dev.ringback.call.testing.Database;
import dev.ringback.call.testing.Directory;
import dev.ringback.call.testing.Http;
import dev.ringback.call.testing.OnTheStack;
import dev.ringback.stack.testing.Rule;
import dev.ringback.stack.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@OnTheStack
class CallerHistoryTest {

    private final String agent = newAgent();
    private final String customer = UUID.randomUUID().toString();

    @BeforeEach
    void anHourAfterTheDial() {
        TestClock.set(DIALLED.plusSeconds(3600));
    }

    @AfterEach
    void backToWallTime() {
        TestClock.reset();
    }

    @Test
    @Rule("CALL-13")
    void anAgentSeesTheFullHistoryOfARepeatCallerBeforeAnswering() {
        String caller = newAgent();
        new Counted()
                .add(1, "INBOUND", caller, "", customer, DIALLED.minusSeconds(86_400), "EFFECTIVE", "DISSATISFIED")
                .imported();
        Map<String, Object> grant = new HashMap<>(grantFor(caller));
        grant.put("customer", customer);
        Map<String, Object> call = body(grant, "CONNECTED_INCOMPLETE");
        call.put("disposition", "RESCHEDULE");
        call.put("appointmentAt", "2026-04-03T06:00:00Z");
        String second = recorded(caller, call);
        Map<String, Object> corrected = correction("CONNECTED_INCOMPLETE");
        corrected.put("disposition", "RESCHEDULE");
        corrected.put("appointmentAt", "2026-04-03T06:00:00Z");
        corrected.put("notes", "Prefers the afternoon");
        correct(second, corrected).statusCode(201);
        String issue = issue(caller, second, null);

        history(agent, "")
                .body("items.kind", contains("PROMISE", "ISSUE", "CALL", "CALL"))
                .body("items[0].at", equalTo("2026-04-03T06:00:00Z"))
                .body("items[0].state", equalTo("OPEN"))
                .body("items[1].id", equalTo(issue))
                .body("items[1].text", equalTo("Scratched"))
                .body("items[2].id", equalTo(second))
                .body("items[2].agentId", equalTo(caller))
                .body("items[2].text", equalTo("Prefers the afternoon"))
                .body("items[2].business", equalTo("furniture"))
                .body("items[3].direction", equalTo("INBOUND"))
                .body("items[3].state", equalTo("EFFECTIVE"))
                .body("items[3].detail", equalTo("DISSATISFIED"));
        String next =
                history(agent, "?limit=2").body("items", hasSize(2)).extract().path("nextCursor");
        history(agent, "?limit=2&cursor=" + next)
                .body("items.kind", contains("CALL", "CALL"))
                .body("nextCursor", nullValue());
        assertThat(Database.count("SELECT count(*) FROM history_look WHERE agent_id = ?", agent))
                .isEqualTo(3);
    }

    /** Guard: the reader in CallerStore.HISTORY (CMPL-10). */
    @Test
    @Rule("CALL-13")
    @Rule("CMPL-10")
    void anIssueAboutTheReaderIsNotShownToHim() {
        Directory.agent(agent);
        String reporter = newAgent();
        Map<String, Object> grant = new HashMap<>(grantFor(reporter));
        grant.put("customer", customer);
        String call = recorded(reporter, body(grant, "EFFECTIVE"));
        issue(reporter, call, agent);

        history(agent, "").body("items.kind", contains("CALL"));
        history(newAgent(), "").body("items.kind", contains("ISSUE", "CALL"));
    }

    /** Guard: CallerService, which counts customers in the last hour; the same one again is no other. */
    @Test
    @Rule("CALL-13")
    void readingCustomersOneByOneIsBrowsing() {
        for (int i = 0; i < 120; i++) {
            Http.get("agent", agent, path(UUID.randomUUID().toString()))
                    .statusCode(200)
                    .body("items", hasSize(0));
        }

        Http.get("agent", agent, path(customer)).statusCode(429).body("code", equalTo("RATE_LIMITED"));
        Http.get("supervisor", agent, path(customer)).statusCode(200);
        TestClock.advance(Duration.ofHours(1));
        Http.get("agent", agent, path(customer)).statusCode(200);
        Http.get("hr", "H1", path(customer)).statusCode(403);
    }

    private static String issue(String by, String call, String about) {
        Map<String, Object> body = new HashMap<>();
        body.put("callId", call);
        body.put("kind", "COMPLAINT");
        body.put("causeClass", about == null ? "PRODUCT" : "ATTITUDE");
        body.put("text", "Scratched");
        if (about != null) {
            body.put("subjectAgentId", about);
        }
        return Http.post("agent", by, "/v1/issues", body)
                .statusCode(201)
                .extract()
                .path("id");
    }

    private io.restassured.response.ValidatableResponse history(String reader, String query) {
        return Http.get("agent", reader, path(customer) + query).statusCode(200);
    }

    private static String path(String customer) {
        return "/v1/operations/callers/" + customer + "/history";
    }
}
