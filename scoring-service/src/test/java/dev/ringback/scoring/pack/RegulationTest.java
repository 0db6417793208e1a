package dev.ringback.scoring.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;

import dev.ringback.scoring.scheme.SchemeCatalog;
import dev.ringback.scoring.scheme.Versions;
import dev.ringback.scoring.testing.Api;
import dev.ringback.scoring.testing.Events;
import dev.ringback.scoring.testing.OnTheStack;
import dev.ringback.scoring.testing.StatementView;
import dev.ringback.scoring.testing.Trial;
import dev.ringback.stack.testing.Rule;
import dev.ringback.stack.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The shipped regulations by one call, and each open reading on its two sides: under the readings of a year, and under those that
 * ship from the year behind it on.
 */
@QuarkusTest
@OnTheStack
class RegulationTest {
    private static final String PATH = "/v1/scoring/regulations/activations";
    private static final Map<String, Object> OTHER_READINGS = Map.of(
            "attitude", "PASS_EARNS",
            "eventRevenue", "EARNS_NOT",
            "lowCommission", "100",
            "repeatedCases", "LINEAR",
            "leaverReplacement", "ONE_AND_DAYS_LATE",
            "repeatedFines", "COMPOUND",
            "repeatedFinesCounted", "YEAR",
            "joiners", "PRORATED");

    /** Read otherwise, and as shipped again. */
    private static final String OTHERWISE = "2994";

    private static final String AS_SHIPPED = "2995";

    @Inject
    SchemeCatalog schemes;

    @AfterEach
    void reset() {
        TestClock.reset();
    }

    @Test
    @Rule("G7")
    @Rule("S1-5")
    @Rule("S2-5")
    @Rule("S2-9")
    @Rule("S3")
    @Rule("S4-1")
    void eachReadingChangesWhatTheRegulationSaysItChanges() {
        TestClock.set(Instant.parse("2993-06-15T04:00:00Z"));
        activate(Map.of("effectiveFrom", "2994-01-01", "readings", OTHER_READINGS))
                .statusCode(201)
                .body("packId", equalTo("REGULATIONS"))
                .body("state", equalTo("ACTIVATING"));
        activate(Map.of("effectiveFrom", "2994-01-01", "readings", OTHER_READINGS))
                .statusCode(200);
        activate(Map.of("effectiveFrom", "2995-01-01"))
                .statusCode(201)
                .body("activation.effectiveFrom", equalTo("2995-01-01"));
        TestClock.set(Instant.parse("2995-01-02T04:00:00Z"));
        Events.soon().until(() -> version("S6", AS_SHIPPED).startsWith("1-REGULATIONS."));

        attitude();
        eventRevenue();
        lowCommission();
        repeatedCases();
        leaverReplacement();
        repeatedFines();
        joiners();
    }

    /** A case goes by the list of its day, and what looks at the whole month by the version of its first day. */
    @Test
    @Rule("G7")
    @Rule("S3")
    @Rule("S4-1")
    void aChangeWithinAMonthAppliesByItsDate() {
        TestClock.set(Instant.parse("2993-06-15T04:00:00Z"));
        activate(Map.of("effectiveFrom", "2996-01-01", "regulations", List.of("S1", "S3")))
                .statusCode(201);
        activate(Map.of(
                        "effectiveFrom",
                        "2996-03-16",
                        "regulations",
                        List.of("S1", "S3"),
                        "readings",
                        Map.of("attitude", "PASS_EARNS", "repeatedCases", "LINEAR")))
                .statusCode(201);
        TestClock.set(Instant.parse("2996-03-17T04:00:00Z"));
        Events.soon()
                .until(() ->
                        trial().month("S3", "2996-04").text("schemeVersion").startsWith("2-REGULATIONS."));

        Trial trial = trial().records("2996-03-10", 1200)
                .records("2996-04-10", 1200)
                .attitude("2996-03", "PASS")
                .attitude("2996-04", "PASS");
        for (String day : List.of("10", "15", "16", "17")) {
            trial.fact("INCIDENT", Map.of("penaltyItem", "S3:5.1", "occurredOn", "2996-03-" + day));
        }

        StatementView march = trial.month("S3", "2996-03");
        assertThat(march.text("demeritPoints")).isEqualTo("10");
        assertThat(march.text("score")).isEqualTo("10");
        assertThat(march.each("demerits", "points")).isEqualTo(List.of("2", "4", "2", "2"));
        assertThat(trial.month("S1", "2996-03").text("score")).isEqualTo("115");
        assertThat(trial.month("S1", "2996-04").text("score")).isEqualTo("120");
        Versions versions = Versions.inForce(schemes, List.of("S1", "S3"), YearMonth.of(2996, 3));
        assertThat(versions.names()).containsOnlyKeys("S1", "S3", "S3@2996-03-16");
        assertThat(Versions.named(schemes, versions.names())).isEqualTo(versions);
    }

    /** a pass earns 5, up to 120; a fail costs 5. */
    private static void attitude() {
        for (String result : List.of("PASS", "FAIL")) {
            Trial trial = trial().records(OTHERWISE + "-03-10", 1200)
                    .records(AS_SHIPPED + "-03-10", 1200)
                    .attitude(OTHERWISE + "-03", result)
                    .attitude(AS_SHIPPED + "-03", result);
            boolean passed = result.equals("PASS");
            assertThat(month(trial, "S1", OTHERWISE).text("score")).isEqualTo(passed ? "120" : "115");
            assertThat(month(trial, "S1", OTHERWISE).met("S1-5")).isEqualTo(passed);
            assertThat(month(trial, "S1", AS_SHIPPED).text("score")).isEqualTo(passed ? "115" : "110");
        }
        assertThat(month(trial(), "S1", OTHERWISE).text("score")).isEqualTo("110");
    }

    /** the event's bonus stays, its revenue earns nothing beside it. */
    private static void eventRevenue() {
        Trial trial = trial();
        for (String year : List.of(OTHERWISE, AS_SHIPPED)) {
            trial.fact("DEAL", Map.of("occurredAt", year + "-03-10T02:00:00Z", "revenue", "1000", "cost", "0"));
            trial.fact(
                    "DEAL",
                    Map.of(
                            "occurredAt",
                            year + "-03-10T02:00:00Z",
                            "revenue",
                            "86000",
                            "cost",
                            "34000",
                            "eventId",
                            "fair-" + year,
                            "invitedByPhone",
                            true));
        }

        assertThat(month(trial, "S2", OTHERWISE).line("S2-5")).containsEntry("amount", "10.00");
        assertThat(month(trial, "S2", OTHERWISE).line("S2-6")).containsEntry("amount", "500.00");
        assertThat(month(trial, "S2", AS_SHIPPED).line("S2-5")).containsEntry("amount", "530.00");
    }

    /** 100 yuan of commission is not low under the one threshold, and is under the other. */
    private static void lowCommission() {
        Trial trial = trial();
        for (String year : List.of(OTHERWISE, AS_SHIPPED)) {
            for (String month : List.of("02", "03")) {
                trial.calls(year + "-" + month, 1);
                trial.fact(
                        "DEAL",
                        Map.of("occurredAt", year + "-" + month + "-10T02:00:00Z", "revenue", "10000", "cost", "0"));
            }
        }

        assertThat(month(trial, "S2", OTHERWISE).input("S2-9", "recommended")).isNull();
        assertThat(month(trial, "S2", AS_SHIPPED).input("S2-9", "recommended")).isEqualTo("DISMISSAL_REVIEW");
    }

    /** three leaks are 2 + 2 + 2, or 2 + 4 + 6. */
    private static void repeatedCases() {
        Trial trial = trial();
        for (String year : List.of(OTHERWISE, AS_SHIPPED)) {
            for (int i = 0; i < 3; i++) {
                trial.fact("INCIDENT", Map.of("penaltyItem", "S3:5.1", "occurredOn", year + "-03-1" + i));
            }
        }

        assertThat(month(trial, "S3", OTHERWISE).text("score")).isEqualTo("6");
        assertThat(month(trial, "S3", AS_SHIPPED).text("score")).isEqualTo("12");
    }

    /** two days late are 1 + 2, or 2. */
    private static void leaverReplacement() {
        Trial trial = trial();
        for (String year : List.of(OTHERWISE, AS_SHIPPED)) {
            trial.fact(
                    "INCIDENT",
                    Map.of(
                            "penaltyItem", "S3:7.3",
                            "occurredOn", year + "-03-12",
                            "dueOn", year + "-03-10",
                            "cameAt", year + "-03-12T02:00:00Z"));
        }

        assertThat(units(trial, "S7", OTHERWISE + "-03", AS_SHIPPED + "-03").getList("units.points"))
                .isEqualTo(List.of("3", "2"));
    }

    /** 10, 20, 40 within a year, anew the next; or 20 from the second ever on. */
    private static void repeatedFines() {
        Trial trial = trial();
        for (String year : List.of(OTHERWISE, AS_SHIPPED)) {
            for (String month : List.of("01", "02", "03")) {
                trial.fact("INCIDENT", Map.of("penaltyItem", "S4-1", "occurredOn", year + "-" + month + "-02"));
            }
        }

        assertThat(units(
                                trial,
                                "S4",
                                OTHERWISE + "-01",
                                OTHERWISE + "-02",
                                OTHERWISE + "-03",
                                AS_SHIPPED + "-01",
                                AS_SHIPPED + "-02")
                        .getList("units.recommendedFines"))
                .isEqualTo(List.of("10.00", "20.00", "40.00", "20.00", "20.00"));
    }

    /** 16 of 31 days ask for 1290.3 calls and 7.7 arrivals; one fewer of either is short. */
    private static void joiners() {
        assertThat(joiner(OTHERWISE, 1291, 8).failedItems()).isEqualTo(List.of());
        assertThat(joiner(OTHERWISE, 1290, 8).input("S2-7", "percent")).isEqualTo("5");
        assertThat(joiner(OTHERWISE, 1291, 7).input("S2-8", "percent")).isEqualTo("5");
        assertThat(joiner(OTHERWISE, 1791, 9).line("S2-3")).containsEntry("amount", "150.00");
        assertThat(joiner(OTHERWISE, 1790, 9).line("S2-3")).containsEntry("amount", "0.00");
        assertThat(joiner(AS_SHIPPED, 1291, 8).input("S2-7", "percent")).isEqualTo("10");
    }

    private static StatementView joiner(String year, int calls, int arrivals) {
        Trial trial = new Trial(year + "-03-16", "3000.00").task("2000.00");
        for (int i = 0; i < calls; i++) {
            trial.fact(
                    "CALL",
                    Map.of(
                            "customer",
                            "c-" + i,
                            "purpose",
                            "CARE",
                            "startedAt",
                            year + "-03-20T02:00:00Z",
                            "outcome",
                            "EFFECTIVE"));
        }
        for (int i = 0; i < arrivals; i++) {
            trial.fact("ARRIVAL", Map.of("occurredAt", year + "-03-20T02:00:00Z", "channel", "HONGMAI"));
        }
        return trial.month("S2", year + "-03");
    }

    @Test
    @Rule("G7")
    void aReadingOfARegulationThatIsNotNamedIsRefused() {
        activate(Map.of(
                        "effectiveFrom", "2998-01-01",
                        "regulations", List.of("S4", "S7"),
                        "readings", Map.of("joiners", "PRORATED", "attitude", "PASS_EARNS", "repeatedCases", "LINEAR")))
                .statusCode(422)
                .body("violations.field", hasItems("readings.joiners", "readings.attitude"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|422|effectiveFrom",
                "{'effectiveFrom':'2020-01-01'}|422|effectiveFrom",
                "{'effectiveFrom':'2998-01-01','regulations':[]}|422|regulations",
                "{'effectiveFrom':'2998-01-01','readings':{'lowCommission':'-1'}}|422|readings.lowCommission"
            })
    void aFieldThatBreaksARuleIsNamed(String body, int status, String field) {
        Api.post("manager", PATH, body.replace('\'', '"')).statusCode(status).body("violations.field", hasItem(field));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'effectiveFrom':'2998-01-01','regulations':['S8']}",
                "{'effectiveFrom':'2998-02-30'}",
                "{'effectiveFrom':'2998-01-01','readings':{'joiners':'SOMETIMES'}}",
                "{'effectiveFrom':'2998-01-01','readings':{'weather':'FINE'}}"
            })
    void whatIsNoSuchBodyIsRefused(String body) {
        Api.post("manager", PATH, body.replace('\'', '"')).statusCode(400);
    }

    @ParameterizedTest
    @CsvSource({"agent", "supervisor", "hr", "quality", "bi", "auditor", "crm", "complaint-officer"})
    void managersAndAdministratorsActivate(String role) {
        Api.post(role, PATH, Map.of("effectiveFrom", "2998-01-01")).statusCode(403);
    }

    private static Trial trial() {
        return new Trial("2024-05-06", "4000.00");
    }

    private static String version(String scheme, String year) {
        return month(trial(), scheme, year).text("schemeVersion");
    }

    private static StatementView month(Trial trial, String scheme, String year) {
        return trial.month(scheme, year + "-03");
    }

    private static JsonPath units(Trial trial, String scheme, String... months) {
        return trial.post(Map.of("scheme", scheme, "months", List.of(months)))
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static ValidatableResponse activate(Map<String, Object> body) {
        return Api.post("manager", PATH, body);
    }
}
