package dev.ringback.call.operations;

import static dev.ringback.call.testing.Calls.PATH;
import static dev.ringback.call.testing.Calls.as;
import static dev.ringback.call.testing.Calls.correct;
import static dev.ringback.call.testing.Calls.correction;
import static dev.ringback.call.testing.Calls.newAgent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

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
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Successes of a day of the test's own: the totals are the company's. */
@QuarkusTest
@OnTheStack
class SuccessTest {

    private final String agent = newAgent();
    private LocalDate day;

    @BeforeEach
    void aDayWithoutCalls() {
        day = LocalDate.of(2028, 1, 1);
        while (Database.count("SELECT count(*) FROM call_tally WHERE day = ?", day)
                        + Database.count("SELECT count(*) FROM lead WHERE changed_at::date = ?", day)
                > 0) {
            day = day.plusDays(1);
        }
        TestClock.set(day.atTime(8, 0).toInstant(ZoneOffset.UTC));
    }

    @AfterEach
    void backToWallTime() {
        TestClock.reset();
    }

    @Test
    @Rule("S5-3")
    void successesAreOnlineAndOutboundOnesTogether() {
        TestClock.set(at(20));
        Counted calls = new Counted()
                .add(4, "OUTBOUND", agent, "", at(2), "EFFECTIVE", "ORDERED")
                .add(3, "INBOUND", agent, "", at(3), "EFFECTIVE", "ORDERED")
                .add(1, "INBOUND", agent, "", at(4), "EFFECTIVE", "SATISFIED")
                .add(2, "OUTBOUND", agent, "", at(5), "EFFECTIVE", "CONSIDERING")
                // The next local day.
                .add(5, "INBOUND", agent, "", at(16), "EFFECTIVE", "ORDERED")
                .imported();

        sale(agent, calls.call(1), "LEAD_CALLBACK").statusCode(201);
        sale(agent, calls.call(5), "CUSTOMER_ASKED").statusCode(201);
        sale(agent, calls.call(6), "RECOMMENDED").statusCode(201);

        successes()
                .body("total", equalTo(7))
                .body("online", equalTo(4))
                .body("outbound", equalTo(3))
                .body(
                        "items.origin",
                        contains("OUTBOUND", "CUSTOMER_ASKED", "RECOMMENDED", "LEAD_CALLBACK", "INBOUND_UNSTATED"))
                .body("items.successes", contains(3, 1, 1, 1, 1))
                .body("items.online", contains(false, true, true, true, true));
        // An order that was none counts no more, although its origin was stated.
        correct(calls.call(5), correction("EFFECTIVE")).statusCode(201);
        successes().body("total", equalTo(6)).body("items.successes", contains(3, 0, 1, 1, 1));
        String csv = as("bi", "B1")
                .accept("text/csv")
                .get("/v1/operations/successes" + days())
                .asString();
        assertThat(csv.lines())
                .containsExactly(
                        "origin,online,successes",
                        "OUTBOUND,false,3",
                        "CUSTOMER_ASKED,true,0",
                        "RECOMMENDED,true,1",
                        "LEAD_CALLBACK,true,1",
                        "INBOUND_UNSTATED,true,1");
    }

    /** Guard: SaleService.state. */
    @Test
    @Rule("S5-3")
    void anOriginIsStatedOnceOfAnOrderOfItsDirection() {
        Counted calls = new Counted()
                .add(1, "OUTBOUND", agent, "", at(2), "EFFECTIVE", "ORDERED")
                .add(1, "INBOUND", agent, "", at(3), "EFFECTIVE", "SATISFIED")
                .imported();

        sale(agent, calls.call(1), "CUSTOMER_ASKED")
                .statusCode(422)
                .body("violations.code", contains("ORIGIN_DOES_NOT_FIT"));
        sale(agent, calls.call(2), "RECOMMENDED").statusCode(409).body("code", equalTo("NOT_ORDERED"));
        sale(newAgent(), calls.call(1), "LEAD_CALLBACK").statusCode(404);
        sale(agent, calls.call(1), "LEAD_CALLBACK").statusCode(201).body("statedBy", equalTo(agent));
        sale(agent, calls.call(1), "LEAD_CALLBACK").statusCode(409).body("code", equalTo("SALE_STATED"));
        successes().body("items.successes", contains(0, 0, 0, 1, 0));
    }

    @Test
    @Rule("S5-4")
    void aLeadThatIsWonCountsOnceInTheCompanyAndOnceInEachChannel() {
        String near = "A-" + UUID.randomUUID();
        String far = "B-" + UUID.randomUUID();
        Directory.unit(near);
        Directory.unit(far);
        Counted calls = new Counted()
                .add(5, "OUTBOUND", agent, "", UUID.randomUUID().toString(), at(2), "EFFECTIVE", "")
                .imported();
        end(calls.call(1), near, "WON");
        end(calls.call(2), near, "WON");
        end(calls.call(3), far, "WON");
        end(calls.call(4), far, "LOST");
        lead(calls.call(5), far);

        Http.get("manager", "M1", "/v1/operations/collaborations" + days())
                .statusCode(200)
                .body(
                        "items.total",
                        contains("COMPANY", "TELEPHONE_CHANNEL", "COLLABORATING_CHANNEL", "COLLABORATING_CHANNEL"))
                .body("items.channelUnitId", contains(null, null, near, far))
                .body("items.successes", contains(3, 3, 2, 1));
        Http.get("manager", "M1", "/v1/operations/collaborations?from=" + day.minusDays(1) + "&to=" + day.minusDays(1))
                .body("items.successes", contains(0, 0));
    }

    private ValidatableResponse successes() {
        return Http.get("manager", "M1", "/v1/operations/successes" + days()).statusCode(200);
    }

    private String days() {
        return "?from=" + day + "&to=" + day;
    }

    private Instant at(int hour) {
        return day.atTime(hour, 0).toInstant(ZoneOffset.UTC);
    }

    private static ValidatableResponse sale(String by, String call, String origin) {
        return Http.post("agent", by, PATH + "/" + call + "/sale", Map.of("origin", origin));
    }

    private static String lead(String call, String unit) {
        return Http.post(
                        "supervisor",
                        "S1",
                        "/v1/leads",
                        Map.of(
                                "callId",
                                call,
                                "accountClass",
                                "KEY_ACCOUNT",
                                "channelUnitId",
                                unit,
                                "need",
                                "An offer"))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static void end(String call, String unit, String state) {
        String lead = lead(call, unit);
        for (String to : new String[] {"ACCEPTED", state}) {
            Http.post("manager", "M1", "/v1/leads/" + lead + "/steps", Map.of("to", to, "note", "Done"))
                    .statusCode(200);
        }
    }
}
