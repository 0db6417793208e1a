package dev.ringback.call.operations;

import static dev.ringback.call.testing.Calls.as;
import static dev.ringback.call.testing.Calls.newAgent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;

import dev.ringback.call.testing.Counted;
import dev.ringback.call.testing.Http;
import dev.ringback.call.testing.OnTheStack;
import dev.ringback.call.testing.Rules;
import dev.ringback.stack.testing.Rule;
import dev.ringback.stack.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Figures beyond their bounds (S5-2), on a day on which a rule of the test's own is in force. */
@QuarkusTest
@OnTheStack
class AnomalyTest {

    private final String team = "TEAM-" + UUID.randomUUID();
    private final String agent = newAgent();
    private LocalDate day;
    private int version;

    @BeforeEach
    void boundsInForce() {
        LocalDate today = Rules.goBehindTheLast("ANOMALIES");
        day = today.plusDays(2);
        Rules.add("ANOMALIES", day.minusDays(1), Map.of("minimumCalls", 10)).statusCode(201);
        version = Rules.add(
                        "ANOMALIES",
                        day,
                        Map.of(
                                "minimumCalls", 10,
                                "minOutboundPerSeat", "20",
                                "minConnectPercent", "50",
                                "minSuccessPercent", "25",
                                "maxComplaintPercent", "20"))
                .statusCode(201)
                .extract()
                .path("version");
        TestClock.set(day.atTime(6, 0).toInstant(ZoneOffset.UTC));
    }

    @AfterEach
    void backToWallTime() {
        TestClock.reset();
    }

    /** Guard: Ratio.comparePercent, which compares. 20 a seat, 10 of 20 connected, 2 of 8 ordered, 2 complaints of 10. */
    @Test
    @Rule("S5-2")
    void aBoundThatIsMetIsNoAnomaly() {
        Counted calls = calls(10, 2, 8, 2).imported();
        complain(calls, 11);
        complain(calls, 12);

        assertThat(found()).isEmpty();
    }

    @Test
    @Rule("S5-2")
    void whatIsBelowOrAboveItsBoundIs() {
        // 19 a seat, 9 of 19 connected, 1 of 8 ordered, 2 complaints of 9.
        Counted calls = calls(10, 1, 8, 1).imported();
        complain(calls, 11);
        complain(calls, 12);

        assertThat(found())
                .containsOnlyKeys("OUTBOUND_PER_SEAT", "CONNECT_RATE", "SUCCESS_RATE", "COMPLAINT_RATE")
                .containsEntry("OUTBOUND_PER_SEAT", "19.00")
                .containsEntry("CONNECT_RATE", "47.37")
                .containsEntry("SUCCESS_RATE", "12.50")
                .containsEntry("COMPLAINT_RATE", "22.22");
        Http.get("manager", "M1", path())
                .body("items.findAll { it.teamId == '" + team + "' }.ruleVersion.unique()", contains(version));
        String csv = as("bi", "B1").accept("text/csv").get(path()).asString();
        assertThat(csv.lines().filter(line -> line.contains(team)))
                .contains(day + "," + team + ",CONNECT_RATE,47.37,50,19," + version);
    }

    @Test
    @Rule("S5-2")
    void ratesOfFewCallsSayNothing() {
        // Nine calls, none of them connected.
        new Counted().add(9, "OUTBOUND", agent, team, start(), "NO_ANSWER", "").imported();
        assertThat(found()).containsOnlyKeys("OUTBOUND_PER_SEAT");

        new Counted().add(1, "OUTBOUND", agent, team, start(), "NO_ANSWER", "").imported();
        assertThat(found()).containsOnlyKeys("OUTBOUND_PER_SEAT", "CONNECT_RATE");
    }

    @Test
    @Rule("S5-2")
    @Rule("G7")
    void theBoundsOfTheDayCount() {
        Instant before = start().minusSeconds(86_400);
        new Counted().add(15, "OUTBOUND", agent, team, before, "NO_ANSWER", "").imported();

        assertThat(found()).isEmpty();
        Http.get("agent", agent, path()).statusCode(403);
    }

    /** Calls of one seat on the day. */
    private Counted calls(int unanswered, int ordered, int effective, int incomplete) {
        return new Counted()
                .add(unanswered, "OUTBOUND", agent, team, start(), "NO_ANSWER", "")
                .add(ordered, "OUTBOUND", agent, team, start(), "EFFECTIVE", "ORDERED")
                .add(effective - ordered, "OUTBOUND", agent, team, start(), "EFFECTIVE", "")
                .add(incomplete, "OUTBOUND", agent, team, start(), "CONNECTED_INCOMPLETE", "");
    }

    private static void complain(Counted calls, int number) {
        Http.post(
                        "supervisor",
                        "S1",
                        "/v1/issues",
                        Map.of(
                                "callId", calls.call(number),
                                "kind", "COMPLAINT",
                                "causeClass", "PRODUCT",
                                "text", "Broken"))
                .statusCode(201);
    }

    private Map<String, String> found() {
        List<Map<String, Object>> items = Http.get("manager", "M1", path())
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.findAll { it.teamId == '" + team + "' }");
        Map<String, String> values = new HashMap<>();
        items.forEach(item -> values.put((String) item.get("measure"), (String) item.get("value")));
        return values;
    }

    private Instant start() {
        return day.atTime(2, 0).toInstant(ZoneOffset.UTC);
    }

    private String path() {
        return "/v1/operations/anomalies?from=" + day.minusDays(1) + "&to=" + day;
    }
}
