package dev.ringback.scoring.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.ringback.platform.event.ArrivalRecorded;
import dev.ringback.platform.event.DealClosed;
import dev.ringback.scoring.testing.Api;
import dev.ringback.scoring.testing.Events;
import dev.ringback.scoring.testing.Months;
import dev.ringback.scoring.testing.OnTheStack;
import dev.ringback.scoring.testing.StatementView;
import dev.ringback.stack.testing.Rule;
import dev.ringback.stack.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Agents paid by the piece, from events on the broker to closed statements and their adjustments (S2). */
@QuarkusTest
@OnTheStack
class PieceworkStatementTest {
    private final Events events = new Events();

    @AfterEach
    void close() {
        events.close();
        TestClock.reset();
    }

    @Test
    @Rule("S2-1")
    @Rule("S2-5")
    @Rule("S2-7")
    void callsArrivalsAndDealsOfEventsMakeTheMonth() {
        TestClock.set(Instant.parse("2026-05-20T04:00:00Z"));
        String agent = agent("2020-01-01");
        for (int i = 0; i < 3; i++) {
            events.call(
                    agent,
                    UUID.randomUUID(),
                    "CARE",
                    UUID.randomUUID(),
                    i == 2 ? "CONNECTED_INCOMPLETE" : "EFFECTIVE",
                    Instant.parse("2026-04-30T15:59:59Z"));
            arrival(agent, "2026-04-10T02:00:00Z");
        }
        UUID deal = deal(UUID.randomUUID(), 1, agent, "2026-04-10T02:00:00Z", "1000.00");
        deal(deal, 2, agent, "2026-04-10T02:00:00Z", "86000.00");
        events.awaitRecorded();

        StatementView statement = Api.read(agent, "2026-04");

        assertThat(statement.text("scheme")).isEqualTo("S2");
        assertThat(statement.text("score")).isEqualTo("0");
        assertThat(statement.input("S2-7", "measured")).isEqualTo("2");
        assertThat(statement.input("S2-8", "measured")).isEqualTo("3");
        assertThat(statement.line("S2-5")).containsEntry("amount", "520.00");
        assertThat(statement.text("pay")).isEqualTo("2550.00");
        Api.as("auditor")
                .queryParam("agentId", agent)
                .queryParam("month", "2026-04")
                .queryParam("rule", "S2-5")
                .get("/v1/facts")
                .then()
                .statusCode(200)
                .body("items", hasSize(2));
        String csv = Api.as("bi")
                .accept("text/csv")
                .queryParam("agentId", agent)
                .queryParam("month", "2026-04")
                .get("/v1/kpi/statements")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(csv).contains("S2-5.points,S2-5.met,S2-5.amount").contains("0,true,520.00");
        Api.as("bi")
                .queryParam("agentId", agent)
                .queryParam("year", 2026)
                .get("/v1/kpi/annual-commissions")
                .then()
                .statusCode(200)
                .body("items[0].revenue", equalTo("86000.00"))
                .body("items[0].annualCommission", equalTo("0.00"));
        Api.as("bi")
                .queryParam("agentId", agent)
                .queryParam("year", 2026)
                .get("/v1/kpi/annual")
                .then()
                .statusCode(404);
    }

    /** Invariant 7, in yuan of a rule. */
    @Test
    @Rule("SCORE-1")
    @Rule("S2-5")
    void aLateDealOfAClosedMonthIsAnAdjustmentOfItsRule() {
        YearMonth month = Months.next();
        String agent = agent(month.atDay(1).toString());
        Months.closeNext();
        StatementView closed = Api.read(agent, month.toString());
        deal(UUID.randomUUID(), 1, agent, month.atDay(10) + "T02:00:00Z", "86000.00");
        events.awaitRecorded();

        StatementView open = Api.read(agent, month.plusMonths(1).toString());

        assertThat(closed.text("pay")).isEqualTo("2030.00");
        assertThat(open.adjustment(0))
                .containsEntry("originMonth", month.toString())
                .containsEntry("pay", "520.00")
                .containsEntry("amountsByRule", Map.of("S2-5", "520.00"))
                .containsEntry("rules", List.of("S2-5"));
        assertThat(Api.read(agent, month.toString()).text("digest")).isEqualTo(closed.text("digest"));
    }

    /** A later fine of a closed month is an adjustment too, and still only recommended (SCORE-3). */
    @Test
    @Rule("SCORE-3")
    @Rule("S6-1")
    void aLateFineOfAClosedMonthIsAnAdjustmentWithoutPay() {
        YearMonth month = Months.next();
        String agent = Months.newAgentPaid("4000.00");
        Months.closeNext();
        Api.approved(Api.post(
                        "hr",
                        "/v1/scoring/incidents",
                        Map.of(
                                "source", "test",
                                "externalId", UUID.randomUUID().toString(),
                                "item", "S6-1",
                                "agentId", agent,
                                "occurredOn", month.atDay(3).toString(),
                                "quantity", "2.50",
                                "evidence", "bill")))
                .statusCode(201);

        StatementView open = Api.read(agent, month.plusMonths(1).toString());

        assertThat(open.adjustment(0)).containsEntry("fines", "10.00").containsEntry("pay", "0.00");
    }

    /** The profile of the last day of the month decides. */
    @ParameterizedTest
    @Rule("G7")
    @CsvSource({"2026-04-30,S2", "2026-05-01,S1"})
    void theProfileOfTheLastDayHoldsForTheMonth(String from, String scheme) {
        TestClock.set(Instant.parse("2026-05-20T04:00:00Z"));
        String agent = Api.newAgentPaid("4000.00");
        Api.put(
                        "hr",
                        "/v1/directory/agents/" + agent + "/pay-profiles/" + from,
                        Map.of("basePay", "3000.00", "scheme", "S2", "baseTaskPay", "2000.00"))
                .statusCode(201)
                .body("baseTaskPay", equalTo("2000.00"));

        assertThat(Api.read(agent, "2026-04").text("scheme")).isEqualTo(scheme);
    }

    @ParameterizedTest
    @CsvSource({"S2,", "S1,2000.00", ",2000.00", "S3,2000.00"})
    void taskPayGoesWithTheSchemeThatMeasuresIt(String scheme, String taskPay) {
        Map<String, String> terms = new HashMap<>(Map.of("basePay", "3000.00"));
        if (scheme != null) {
            terms.put("scheme", scheme);
        }
        if (taskPay != null) {
            terms.put("baseTaskPay", taskPay);
        }

        Api.put("hr", "/v1/directory/agents/" + Api.newAgent() + "/pay-profiles/2026-01-01", terms)
                .statusCode(422)
                .body("code", equalTo("VALIDATION_FAILED"));
    }

    @ParameterizedTest
    @CsvSource({"manager,200", "hr,200", "bi,200", "auditor,200", "agent,403", "crm,403", "quality,403"})
    void annualCommissionsAreForThoseWhoSeePay(String role, int status) {
        Api.as(role)
                .queryParam("year", 2026)
                .get("/v1/kpi/annual-commissions")
                .then()
                .statusCode(status);
    }

    private static String agent(String from) {
        String agent = Api.newAgent(Map.of("hiredOn", from));
        Api.put(
                        "hr",
                        "/v1/directory/agents/" + agent + "/pay-profiles/" + from,
                        Map.of("basePay", "3000.00", "scheme", "S2", "baseTaskPay", "2000.00"))
                .statusCode(201);
        return agent;
    }

    private void arrival(String agent, String at) {
        UUID arrival = UUID.randomUUID();
        events.send(
                arrival,
                1,
                new ArrivalRecorded(
                        arrival,
                        "register",
                        arrival.toString(),
                        UUID.randomUUID(),
                        "care",
                        Instant.parse(at),
                        agent,
                        "HONGMAI",
                        null));
    }

    private UUID deal(UUID deal, long version, String agent, String at, String revenue) {
        events.send(
                deal,
                version,
                new DealClosed(
                        deal,
                        "register",
                        deal.toString(),
                        UUID.randomUUID(),
                        "care",
                        Instant.parse(at),
                        agent,
                        new BigDecimal(revenue),
                        new BigDecimal("34000.00"),
                        null,
                        null,
                        null));
        return deal;
    }
}
