package dev.ringback.systemtests;

import static dev.ringback.systemtests.MonthOfAllSchemes.MANY;
import static dev.ringback.systemtests.MonthOfAllSchemes.MONTH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ringback.stack.testing.Rule;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * Every scheme from the real calls of the systems and persons outside to the amount, through the gateway and all services. The amounts are
 * worked out by hand from the regulations.
 */
@Order(4)
class AllSchemesTest {

    private static final Duration SOON = Duration.ofMinutes(1);

    private static MonthOfAllSchemes month;

    private final CallingRoom room = new CallingRoom();
    private final Http manager = room.as("manager", "manager-1");

    @BeforeAll
    static void aMonth() {
        month = MonthOfAllSchemes.lived();
    }

    /** 100 + 3 deals + 3 no enquiry due + 0 of 1200 records + 4 trip = 110 points of 4000.00. */
    @Test
    @Rule("S1-1")
    @Rule("S1-2")
    @Rule("S1-4")
    @Rule("S1-6")
    void anAgentPaidByPointsHasThemForTheCallsHeMade() {
        JsonNode statement = statement("P1", "/pay", "4400.00");

        assertThat(statement.path("score").asText()).isEqualTo("110");
        assertThat(line(statement, "S1-1").path("points").asText()).isEqualTo("3");
        assertThat(line(statement, "S1-2").path("points").asText()).isEqualTo("3");
        assertThat(line(statement, "S1-3").path("points").asText()).isEqualTo("0");
        assertThat(line(statement, "S1-4").path("points").asText()).isEqualTo("4");
        assertThat(callsBehind("P1", "S1-1")).isEqualTo(ids("AS-P1-1", "AS-P1-2"));
        assertThat(callsBehind("P1", "S1-4")).isEqualTo(ids("AS-V1"));
    }

    /** 100 + 0, one of two deals not reached, + 0, one of 30 customers, + 0 + 4 no trip = 104 points of 4000.00. */
    @Test
    @Rule("S1-1")
    @Rule("S1-2")
    @Rule("S1-6")
    void aDealThatWasDialledInVainAndOneEnquiryAreTooFew() {
        JsonNode statement = statement("P2", "/pay", "4160.00");

        assertThat(statement.path("score").asText()).isEqualTo("104");
        assertThat(line(statement, "S1-1").path("points").asText()).isEqualTo("0");
        assertThat(line(statement, "S1-2").path("points").asText()).isEqualTo("0");
        assertThat(callsBehind("P2", "S1-1")).isEqualTo(ids("AS-P2-1"));
        assertThat(callsBehind("P2", "S1-2")).isEqualTo(ids("AS-P2-E"));
    }

    /**
     * 3 ÷ 25 calls a day are at most 50: 2030.00 in place of 3000.00 + 2000.00 less 10% of 2000.00 for one arrival; 1% of (12000 − 7000) +
     * (8000 − 3000) = 100.00; one event 500.00.
     */
    @Test
    @Rule("S2-5")
    @Rule("S2-6")
    @Rule("S2-7")
    void fewCallsEarnTheMinimumWageAndTheDealsTheirCommission() {
        JsonNode statement = statement("M1", "/pay", "2630.00");

        assertThat(line(statement, "S2-7:MINIMUM_WAGE").path("amount").asText()).isEqualTo("-2770.00");
        assertThat(line(statement, "S2-5").path("amount").asText()).isEqualTo("100.00");
        assertThat(line(statement, "S2-6").path("amount").asText()).isEqualTo("500.00");
        assertThat(callsBehind("M1", "S2-7:MINIMUM_WAGE"))
                .isEqualTo(ids("AS-M1-1", "AS-M1-2", "AS-M1-3", "AS-M1-4", "AS-M1-5"));
    }

    /** 1251 ÷ 25 = 50.04 calls a day: 10% of 2000.00 off; 10 arrivals of the house's own register: 5% off; 3000.00 + 1700.00. */
    @Test
    @Rule("S2-1")
    @Rule("S2-2")
    @Rule("S2-7")
    @Rule("S2-8")
    void oneCallMoreThanFiftyADayIsPaidWithDeductions() {
        JsonNode statement = statement("M2", "/pay", "4700.00");

        assertThat(line(statement, "S2-7").path("amount").asText()).isEqualTo("-200.00");
        assertThat(line(statement, "S2-8").path("amount").asText()).isEqualTo("-100.00");
        assertThat(line(statement, "S2-3").path("amount").asText()).isEqualTo("0.00");
        assertThat(callsBehind("M2", "S2-7")).hasSize(MANY);
    }

    /** Two letters about manner are 1 + 2 points; one found on a recording is 1. */
    @Test
    @Rule("S3")
    @Rule("CMPL-8")
    void complaintsAreChargedToTheAgentTheyAreAbout() {
        assertThat(statement("P1", "/demeritPoints", "3").path("demerits"))
                .extracting(entry ->
                        entry.path("item").asText() + " " + entry.path("points").asText())
                .containsExactly("S3:4.3 1", "S3:4.3 2");
        assertThat(statement("P2", "/demeritPoints", "1").path("demerits"))
                .extracting(entry ->
                        entry.path("item").asText() + " " + entry.path("points").asText())
                .containsOnlyOnce("S3:4.1 1");
    }

    /** 5 points of a broken procedure, and 900.25 − 800.00 yuan above the quota; none of its agents is charged. */
    @Test
    @Rule("S7")
    @Rule("S6-3")
    void aSiteIsChargedWhatIsTheSites() {
        JsonNode site = unit(MonthOfAllSchemes.SITE, "/points", "5");

        assertThat(site.path("recommendedFines").asText()).isEqualTo("100.25");
        assertThat(statement("M1", "/pay", "2630.00").path("demerits")).isEmpty();
    }

    /** 10 for the first report that never came, 20 for the second; the third was explained beforehand. */
    @Test
    @Rule("S4-1")
    @Rule("S4-2")
    void aStoreIsFinedForTheReportsThatNeverCame() {
        JsonNode store = unit(MonthOfAllSchemes.STORE, "/recommendedFines", "30.00");

        assertThat(store.path("entries")).hasSize(2);
        Http.Answer third = room.as("quality", "quality-1")
                .post("/v1/reports/duties/" + month.duty("2027-11-22") + "/confirmations", "{}");
        assertThat(third.status()).isEqualTo(409);
        assertThat(third.code()).isEqualTo("NO_BREACH");
    }

    /** 4 of 5 connected, 3 of 4 effective, 1 of 3 ordered; (1 + 80 + 75 + 50 + 4) ÷ 5 = 42. */
    @Test
    @Rule("S5-1")
    @Rule("S5-5")
    void ratesAndFactorsComeFromTheCallsThemselves() {
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(percent("S5-1:CONNECT")).isEqualTo("80.00"));

        assertThat(percent("S5-1:EFFECTIVE")).isEqualTo("75.00");
        assertThat(percent("S5-1:SUCCESS")).isEqualTo("33.33");
        assertThat(line(indicators(), "S5-5").path("points").asText()).isEqualTo("42");
        assertThat(callsBehind("M1", "S5-1:CONNECT"))
                .isEqualTo(ids("AS-M1-1", "AS-M1-2", "AS-M1-3", "AS-M1-4", "AS-M1-5"));
    }

    /** 180.50 − 150 above the cap, 12.00 and three times as much for private calls, 5.00 for a premium number; no pay changes by it. */
    @Test
    @Rule("S6-1")
    @Rule("S6-2")
    @Rule("S6-4")
    void whatATelephoneCostTooMuchIsRecommended() {
        JsonNode statement = statement("P2", "/recommendedFines", "83.50");

        assertThat(statement.path("pay").asText()).isEqualTo("4160.00");
    }

    private JsonNode statement(String agent, String pointer, String expected) {
        return first("/v1/kpi/statements?agentId=" + agent, pointer, expected);
    }

    private JsonNode unit(String unit, String pointer, String expected) {
        return first("/v1/kpi/unit-statements?orgUnitId=" + unit, pointer, expected);
    }

    /** The first item, once it says what is expected. */
    private JsonNode first(String path, String pointer, String expected) {
        await().atMost(SOON).untilAsserted(() -> {
            JsonNode item = read(path).at("/items/0");
            assertThat(item.at(pointer).asText()).as("%s", item).isEqualTo(expected);
        });
        return read(path).at("/items/0");
    }

    private JsonNode read(String path) {
        return CallingRoom.accepted(manager.get(path + "&month=" + MONTH));
    }

    private JsonNode indicators() {
        return read("/v1/kpi/indicators?agentId=M1");
    }

    private String percent(String rule) {
        return line(indicators(), rule).at("/inputs/percent").asText();
    }

    private static JsonNode line(JsonNode statement, String rule) {
        for (JsonNode line : statement.path("lines")) {
            if (line.path("rule").asText().equals(rule)) {
                return line;
            }
        }
        throw new AssertionError("No line " + rule + " in " + statement);
    }

    private Set<String> ids(String... subjects) {
        Set<String> ids = new HashSet<>();
        for (String subject : subjects) {
            ids.add(month.call(subject).id());
        }
        return ids;
    }

    /** The calls that the facts behind a line name. */
    private Set<String> callsBehind(String agent, String rule) {
        Set<String> calls = new HashSet<>();
        String cursor = "";
        do {
            JsonNode page = read("/v1/facts?limit=500&agentId=" + agent + "&rule=" + rule + cursor);
            for (JsonNode fact : page.path("items")) {
                if (fact.path("type").asText().equals("CALL_COMPLETED")) {
                    calls.add(fact.at("/data/callId").asText());
                }
            }
            cursor = page.hasNonNull("nextCursor")
                    ? "&cursor=" + page.path("nextCursor").asText()
                    : "";
        } while (!cursor.isEmpty());
        return calls;
    }
}
