package dev.ringback.call.operations;

import static dev.ringback.call.testing.Calls.as;
import static dev.ringback.call.testing.Calls.body;
import static dev.ringback.call.testing.Calls.correct;
import static dev.ringback.call.testing.Calls.correction;
import static dev.ringback.call.testing.Calls.newAgent;
import static dev.ringback.call.testing.Calls.recorded;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.ringback.call.grant.Grants;
import dev.ringback.call.testing.Counted;
import dev.ringback.call.testing.Database;
import dev.ringback.call.testing.Directory;
import dev.ringback.call.testing.Http;
import dev.ringback.call.testing.OnTheStack;
import dev.ringback.stack.testing.Rule;
import dev.ringback.stack.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.ArrayList;
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
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@OnTheStack
class FunnelTest {

    private static final String FUNNEL = "/v1/operations/funnel";
    private static final String DAY = "?from=2026-04-02&to=2026-04-02";

    /** 10:00 local time. */
    private static final Instant MORNING = Instant.parse("2026-04-02T02:00:00Z");

    private final String team = "TEAM-" + UUID.randomUUID();
    private final String agent = newAgent();

    @BeforeEach
    void afternoon() {
        TestClock.set(Instant.parse("2026-04-03T08:00:00Z"));
    }

    @AfterEach
    void backToWallTime() {
        TestClock.reset();
    }

    /** The figures of the worked case GC-084. */
    @Test
    @Rule("S5-1")
    @Rule("G6")
    void theFunnelHasCountsAndRates() {
        new Counted()
                .add(750, "OUTBOUND", agent, team, MORNING, "NO_ANSWER", "")
                .add(100, "OUTBOUND", agent, team, MORNING, "CONNECTED_INCOMPLETE", "")
                .add(370, "OUTBOUND", agent, team, MORNING, "EFFECTIVE", "")
                .add(10, "OUTBOUND", agent, team, MORNING, "EFFECTIVE", "ORDERED")
                .add(10, "OUTBOUND", newAgent(), team, MORNING.plusSeconds(3600), "SUCCESSFUL", "ORDERED")
                .add(10, "OUTBOUND", agent, team, MORNING, "SUCCESSFUL", "")
                .imported();

        team("").body("items", hasSize(1))
                .body("items[0].outbound", equalTo(1250))
                .body("items[0].connected", equalTo(500))
                .body("items[0].effective", equalTo(400))
                .body("items[0].successful", equalTo(20))
                .body("items[0].orders", equalTo(20))
                .body("items[0].connectPercent", equalTo("40.00"))
                .body("items[0].effectivePercent", equalTo("80.00"))
                .body("items[0].successPercent", equalTo("5.00"))
                .body("items[0].seats", equalTo(2))
                .body("items[0].seatDays", equalTo(2))
                .body("items[0].callsPerSeatDay", equalTo("625.00"));
        team("&groupBy=AGENT&groupBy=DAY")
                .body("items", hasSize(2))
                .body("items.day", contains("2026-04-02", "2026-04-02"))
                .body("items.outbound.sum()", equalTo(1250))
                .body("items.find { it.agentId == '" + agent + "' }.callsPerSeatDay", equalTo("1240.00"));
    }

    /** GC-084, second part: nothing of nothing is no rate. */
    @Test
    @Rule("S5-1")
    void aRateOfNothingIsNone() {
        team("").body("items", hasSize(1))
                .body("items[0].outbound", equalTo(0))
                .body("items[0].connectPercent", nullValue())
                .body("items[0].effectivePercent", nullValue())
                .body("items[0].successPercent", nullValue())
                .body("items[0].callsPerSeatDay", nullValue());
        assertThat(as("bi", "B1").get(FUNNEL + DAY + "&teamId=" + team).asString())
                .contains("\"connectPercent\":null");
        team("&groupBy=TEAM").body("items", hasSize(0));
        String csv = as("bi", "B1")
                .accept("text/csv")
                .get(FUNNEL + DAY + "&teamId=" + team)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(csv.lines())
                .containsExactly(
                        "day,hour,agentId,teamId,siteId,seats,seatDays,outbound,connected,effective,successful,orders,"
                                + "connectPercent,effectivePercent,successPercent,callsPerSeatDay",
                        ",,,,,0,0,0,0,0,0,0,N/A,N/A,N/A,N/A");
        new Counted().add(2, "OUTBOUND", agent, team, MORNING, "NO_ANSWER", "").imported();
        team("").body("items[0].connectPercent", equalTo("0.00")).body("items[0].effectivePercent", nullValue());
    }

    /** Guard: the direction in FunnelStore.COUNTS; without it inbound calls are counted as dials. */
    @Test
    @Rule("S5-1")
    void inboundCallsNeverEnterTheFunnel() {
        new Counted()
                .add(3, "INBOUND", agent, team, MORNING, "EFFECTIVE", "ORDERED")
                .add(1, "OUTBOUND", agent, team, MORNING, "NO_ANSWER", "")
                .imported();

        team("&groupBy=AGENT")
                .body("items", hasSize(1))
                .body("items[0].outbound", equalTo(1))
                .body("items[0].connected", equalTo(0))
                .body("items[0].orders", equalTo(0));
    }

    /** 16:00Z is the next local day; the hour is the local one of the beginning. Calls count, not customers. */
    @Test
    @Rule("CALL-14")
    @Rule("S5-1")
    @Rule("G1")
    void effectiveCallsCountOneByOneByTheLocalTimeOfTheirBeginning() {
        String customer = UUID.randomUUID().toString();
        new Counted()
                .add(2, "OUTBOUND", agent, team, customer, Instant.parse("2026-04-02T02:59:59Z"), "EFFECTIVE", "")
                .add(1, "OUTBOUND", agent, team, customer, Instant.parse("2026-04-02T03:00:00Z"), "EFFECTIVE", "")
                .add(1, "OUTBOUND", agent, team, customer, Instant.parse("2026-04-02T15:59:59Z"), "EFFECTIVE", "")
                .add(4, "OUTBOUND", agent, team, customer, Instant.parse("2026-04-02T16:00:00Z"), "EFFECTIVE", "")
                .imported();

        Http.get("manager", "M1", FUNNEL + "?from=2026-04-02&to=2026-04-03&groupBy=DAY&groupBy=HOUR&teamId=" + team)
                .statusCode(200)
                .body("items.day", contains("2026-04-02", "2026-04-02", "2026-04-02", "2026-04-03"))
                .body("items.hour", contains(10, 11, 23, 0))
                .body("items.effective", contains(2, 1, 1, 4));
        team("").body("items[0].effective", equalTo(4));
    }

    /** Guard: CallPublisher, which counts a correction; the counts equal those of the calls themselves. */
    @Test
    @Rule("S5-1")
    void aCorrectedCallCountsAsItReadsNow() {
        String call = recorded(agent, granted("NO_ANSWER"));
        recorded(agent, granted("EFFECTIVE"));
        Map<String, Object> ordered = correction("SUCCESSFUL");
        ordered.put("disposition", "ORDERED");

        correct(call, ordered).statusCode(201);

        team("&groupBy=AGENT")
                .body("items[0].outbound", equalTo(2))
                .body("items[0].connected", equalTo(2))
                .body("items[0].effective", equalTo(2))
                .body("items[0].successful", equalTo(1))
                .body("items[0].orders", equalTo(1));
        correct(call, correction("NO_ANSWER")).statusCode(201);
        team("&groupBy=AGENT")
                .body("items[0].outbound", equalTo(2))
                .body("items[0].connected", equalTo(1))
                .body("items[0].successful", equalTo(0))
                .body("items[0].orders", equalTo(0));
    }

    @Test
    @Rule("S5-1")
    void whatIsRecordedAtOnceIsCountedOnce() throws Exception {
        List<Map<String, Object>> calls = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            calls.add(granted("EFFECTIVE"));
        }
        try (ExecutorService pool = Executors.newFixedThreadPool(8)) {
            List<Future<String>> made = calls.stream()
                    .map(call -> pool.submit(() -> recorded(agent, call)))
                    .toList();
            for (Future<String> each : made) {
                each.get();
            }
        }

        team("").body("items[0].outbound", equalTo(24)).body("items[0].effective", equalTo(24));
        assertThat(Database.count("SELECT count(*) FROM call_record WHERE org_unit_id = ?", team))
                .isEqualTo(24);
    }

    @Test
    @Rule("S5-1")
    void aTeamIsOfTheNearestSiteAboveIt() {
        String site = "SITE-" + UUID.randomUUID();
        String floor = "FLOOR-" + UUID.randomUUID();
        Directory.unit(site, "SITE", null);
        Directory.unit(floor, "DEPARTMENT", site);
        Directory.unit(team, "TEAM", floor);
        new Counted()
                .add(2, "OUTBOUND", agent, team, MORNING, "EFFECTIVE", "")
                .add(3, "OUTBOUND", agent, site, MORNING, "EFFECTIVE", "")
                .imported();

        Http.get("supervisor", "S1", FUNNEL + DAY + "&groupBy=SITE&agentId=" + agent)
                .body("items", hasSize(1))
                .body("items[0].siteId", equalTo(site))
                .body("items[0].outbound", equalTo(5));
        Http.get("supervisor", "S1", FUNNEL + DAY + "&groupBy=SITE&groupBy=TEAM&agentId=" + agent)
                .body("items.outbound", contains(3, 2));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?from=2026-04-02",
                "?from=2026-04-02&to=2026-04-01",
                "?from=2025-04-01&to=2026-04-02",
                "?from=yesterday&to=2026-04-02",
                "?from=2026-04-02&to=2026-04-02&groupBy=MOOD"
            })
    void aQuestionThatIsNoneIsRefused(String query) {
        Http.get("manager", "M1", FUNNEL + query).statusCode(400).body("code", equalTo("INVALID_PARAMETER"));
    }

    @Test
    void agentsDoNotSeeTheFunnel() {
        Http.get("agent", agent, FUNNEL + DAY).statusCode(403);
        Http.get("manager", "M1", FUNNEL + "?from=2025-04-02&to=2026-04-02").statusCode(200);
    }

    private ValidatableResponse team(String more) {
        return Http.get("manager", "M1", FUNNEL + DAY + "&teamId=" + team + more)
                .statusCode(200)
                .body("from", equalTo("2026-04-02"));
    }

    private Map<String, Object> granted(String outcome) {
        Map<String, Object> claims = Grants.claims(UUID.randomUUID(), agent, MORNING);
        claims.put("orgUnit", team);
        return body(claims, outcome);
    }
}
