package dev.ringback.task.check;

import static dev.ringback.task.testing.Crm.as;
import static dev.ringback.task.testing.Crm.fresh;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.ringback.stack.testing.Rule;
import dev.ringback.stack.testing.TestClock;
import dev.ringback.task.testing.CallCentre;
import dev.ringback.task.testing.OnTheStack;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Contact policies as a user writes them, asked by contact checks: every kind of cap, the hours, and the days they come into force. */
@QuarkusTest
@OnTheStack
class ContactRulesTest {

    private static final String ONE = "00000000-0000-0000-0000-000000000001";
    private static final String OTHER = "00000000-0000-0000-0000-000000000002";

    @AfterEach
    void backToWallTime() {
        TestClock.reset();
    }

    @ParameterizedTest
    @Rule("TASK-15")
    @CsvSource(
            delimiter = '|',
            value = {
                // two a day: the day ends at local midnight, 16:00Z
                "CALENDAR_DAY | \"max\": 2 | 2026-03-10T15:59:59Z | false | DAILY_CAP | 2026-03-10T16:00:00Z",
                "CALENDAR_DAY | \"max\": 2 | 2026-03-10T16:00:00Z | true | |",
                "CALENDAR_DAY | \"max\": 3 | 2026-03-10T15:59:59Z | true | |",
                // Tuesday 10 March: the week ends with Sunday the 15th
                "CALENDAR_WEEK | \"max\": 2 | 2026-03-15T15:59:59Z | false | WEEKLY_CAP | 2026-03-15T16:00:00Z",
                "CALENDAR_WEEK | \"max\": 2 | 2026-03-15T16:00:00Z | true | |",
                "CALENDAR_WEEK | \"max\": 3 | 2026-03-15T15:59:59Z | true | |",
                // two in any 36 hours: the first dial counts until 36 hours after it, and exactly then no more
                "SLIDING | \"max\": 2, \"window\": \"PT36H\" | 2026-03-11T13:59:59Z | false | SLIDING_CAP | 2026-03-11T14:00:00Z",
                "SLIDING | \"max\": 2, \"window\": \"PT36H\" | 2026-03-11T14:00:00Z | true | |",
                "SLIDING | \"max\": 1, \"window\": \"P7D\" | 2026-03-17T03:59:59Z | false | SLIDING_CAP | 2026-03-17T04:00:00Z",
                "SLIDING | \"max\": 1, \"window\": \"P7D\" | 2026-03-17T04:00:00Z | true | |"
            })
    void dialsAreCountedInThePeriodsThatAPolicyNames(
            String kind, String rest, String ask, boolean allowed, String reason, String next) {
        String policy = policy("\"caps\": [{\"kind\": \"%s\", \"rule\": \"TASK-15\", %s}]".formatted(kind, rest));

        check("\"history\": [{\"at\": \"2026-03-10T02:00:00Z\"}, {\"at\": \"2026-03-10T04:00:00Z\"}]", policy, ask)
                .body("decisions[0].allowed", equalTo(allowed))
                .body("decisions[0].reason", equalTo(reason))
                .body("decisions[0].policyId", equalTo(allowed ? null : policy))
                .body("decisions[0].nextAllowedAt", equalTo(next));
    }

    /** An attempt on either side of where a period begins. */
    @ParameterizedTest
    @Rule("TASK-15")
    @CsvSource(
            delimiter = '|',
            value = {
                "CALENDAR_DAY | \"max\": 1 | 2026-03-09T15:59:59Z | true",
                "CALENDAR_DAY | \"max\": 1 | 2026-03-09T16:00:00Z | false",
                "CALENDAR_WEEK | \"max\": 1 | 2026-03-08T15:59:59Z | true",
                "CALENDAR_WEEK | \"max\": 1 | 2026-03-08T16:00:00Z | false",
                "CALENDAR_MONTH | \"max\": 1, \"thenBarredMonths\": 0 | 2026-02-28T15:59:59Z | true",
                "CALENDAR_MONTH | \"max\": 1, \"thenBarredMonths\": 0 | 2026-02-28T16:00:00Z | false",
                "CALENDAR_YEAR | \"max\": 1 | 2025-12-31T15:59:59Z | true",
                "CALENDAR_YEAR | \"max\": 1 | 2025-12-31T16:00:00Z | false",
                "SLIDING | \"max\": 1, \"window\": \"PT24H\" | 2026-03-09T04:00:00Z | true",
                "SLIDING | \"max\": 1, \"window\": \"PT24H\" | 2026-03-09T04:00:01Z | false"
            })
    void anAttemptCountsFromTheFirstInstantOfThePeriodOn(String kind, String rest, String dialled, boolean allowed) {
        String policy = policy("\"caps\": [{\"kind\": \"%s\", \"rule\": \"TASK-15\", %s}]".formatted(kind, rest));

        check("\"history\": [{\"at\": \"" + dialled + "\"}]", policy, "2026-03-10T04:00:00Z")
                .body("decisions[0].allowed", equalTo(allowed))
                .body("decisions[0].countedAttempts", hasSize(allowed ? 0 : 1));
    }

    @ParameterizedTest
    @Rule("TASK-15")
    @Rule("TASK-16")
    @CsvSource(
            delimiter = '|',
            value = {
                "NUMBER | a | " + OTHER + " | false",
                "CUSTOMER | a | " + ONE + " | false",
                "CUSTOMER | a | " + OTHER + " | true",
                "BUSINESS | a | " + OTHER + " | false",
                "BUSINESS | b | " + ONE + " | true"
            })
    void aCapCountsTheDialsOfTheNumberOfTheCustomerOrOfTheBusiness(
            String per, String business, String customer, boolean allowed) {
        String policy = policy(
                "\"caps\": [{\"kind\": \"CALENDAR_MONTH\", \"rule\": \"TASK-15\", \"max\": 1, \"thenBarredMonths\": 1, \"per\": \"%s\"}]"
                        .formatted(per));

        check(
                        ("\"history\": [{\"at\": \"2026-03-10\", \"business\": \"a\", \"customerId\": \"%s\"}], \"business\": \"%s\","
                                        + " \"profile\": {\"customerId\": \"%s\"}")
                                .formatted(ONE, business, customer),
                        policy,
                        "2026-03-11")
                .body("decisions[0].allowed", equalTo(allowed));
    }

    @Test
    void aDialWhoseCustomerIsNotKnownCountsForEveryCustomer() {
        String policy =
                policy("\"caps\": [{\"kind\": \"CALENDAR_DAY\", \"rule\": \"R\", \"max\": 1, \"per\": \"CUSTOMER\"}]");

        check(
                        "\"history\": [{\"at\": \"2026-03-10\"}], \"profile\": {\"customerId\": \"" + ONE + "\"}",
                        policy,
                        "2026-03-10")
                .body("decisions[0].allowed", equalTo(false));
    }

    @ParameterizedTest
    @Rule("TASK-13")
    @CsvSource({
        // Thursday 1 October is a holiday, Saturday 10 October counts as a Wednesday
        "2026-10-01T02:30:00Z, false, 2026-10-07T02:00:00Z",
        "2026-10-07T02:30:00Z, true,",
        "2026-10-10T01:59:59Z, false, 2026-10-10T02:00:00Z",
        "2026-10-10T02:00:00Z, true,",
        "2026-10-17T02:30:00Z, false, 2026-10-21T02:00:00Z",
        // several slots a day, the second begins where the first ended
        "2026-10-07T03:30:00Z, true,",
        "2026-10-07T04:00:01Z, false, 2026-10-08T02:00:00Z"
    })
    void holidaysAreClosedAndMakeUpDaysCountAsAnotherDay(String ask, boolean allowed, String next) {
        String policy = policy("""
                "caps": [], "windows": {"rule": "TASK-13",
                  "slots": [{"days": ["WEDNESDAY", "THURSDAY"], "from": "10:00", "to": "11:30"},
                            {"days": ["WEDNESDAY"], "from": "11:30", "to": "12:00"}],
                  "holidays": ["2026-10-01", "2026-10-14", "2026-10-15"],
                  "makeUpDays": [{"date": "2026-10-10", "countsAs": "WEDNESDAY"}]}
                """);

        check("\"history\": []", policy, ask)
                .body("decisions[0].allowed", equalTo(allowed))
                .body("decisions[0].rule", equalTo(allowed ? null : "TASK-13"))
                .body("decisions[0].nextAllowedAt", equalTo(next));
    }

    /** P-KEY: 9:30 to 11:30 is preferred. */
    @ParameterizedTest
    @Rule("TASK-13")
    @CsvSource({
        "2026-04-07T01:29:59Z, false",
        "2026-04-07T01:30:00Z, true",
        "2026-04-07T03:30:00Z, true",
        "2026-04-07T03:30:01Z, false"
    })
    void preferredHoursBarNothingAndAreTold(String ask, boolean preferred) {
        check("\"history\": []", "P-KEY", ask)
                .body("decisions[0].allowed", equalTo(true))
                .body("decisions[0].preferred", equalTo(preferred));
    }

    @ParameterizedTest
    @Rule("TASK-13")
    @CsvSource({
        // agreed for 20:00 in Shanghai, when no store calls: from a quarter of an hour before to one after
        "2026-04-07T11:44:59Z, false, 2026-04-07T11:45:00Z",
        "2026-04-07T11:45:00Z, true,",
        "2026-04-07T12:15:00Z, true,",
        "2026-04-07T12:15:01Z, false, 2026-04-08T02:00:00Z"
    })
    void anAppointmentOverridesTheHoursAboutItsTime(String ask, boolean allowed, String next) {
        check(
                        "\"history\": [], \"appointmentAt\": \"2026-04-07T12:00:00Z\", \"reason\": \"works by day\"",
                        "P-STORE",
                        ask)
                .body("decisions[0].allowed", equalTo(allowed))
                .body("decisions[0].override.kind", equalTo(allowed ? "APPOINTMENT" : null))
                .body("decisions[0].override.reason", equalTo(allowed ? "works by day" : null))
                .body("decisions[0].nextAllowedAt", equalTo(next));
    }

    @Test
    @Rule("TASK-13")
    void anAppointmentWithinTheHoursOverridesNothing() {
        check(
                        "\"history\": [], \"appointmentAt\": \"2026-04-07T02:00:00Z\", \"reason\": \"r\"",
                        "P-STORE",
                        "2026-04-07T02:00:00Z")
                .body("decisions[0].allowed", equalTo(true))
                .body("decisions[0].override", nullValue());
    }

    @ParameterizedTest
    @Rule("TASK-13")
    @Rule("TASK-15")
    @Rule("TASK-17")
    @CsvSource(
            delimiter = '|',
            value = {
                "\"history\": [{\"at\": \"2026-04-02\"}, {\"at\": \"2026-04-03\"}] | MONTHLY_CAP",
                "\"history\": [{\"at\": \"2026-03-02\"}, {\"at\": \"2026-03-03\"}] | COOL_DOWN",
                "\"history\": [], \"doNotCall\": true | DO_NOT_CALL",
                "\"history\": [], \"business\": \"a\", \"refusals\": {\"a\": 3} | REFUSED_TOO_OFTEN"
            })
    void anAppointmentOverridesNeitherCapsNorRefusalsNorTheList(String history, String reason) {
        CallCentre.companyPolicyAsShipped();
        check(
                        history + ", \"appointmentAt\": \"2026-04-07T12:00:00Z\", \"reason\": \"r\"",
                        "COMPANY",
                        "2026-04-07T12:00:00Z")
                .body("decisions[0].allowed", equalTo(false))
                .body("decisions[0].reason", equalTo(reason))
                .body("decisions[0].override", nullValue());
    }

    @Test
    void anAppointmentComesWithItsReasonAndAReasonWithItsAppointment() {
        ask("\"history\": [], \"appointmentAt\": \"2026-04-07T12:00:00Z\"", "P-STORE", "2026-04-07")
                .statusCode(422)
                .body("violations.field", contains("reason"));
        ask("\"history\": [], \"reason\": \"r\"", "P-STORE", "2026-04-07")
                .statusCode(422)
                .body("violations.field", contains("appointmentAt"));
    }

    @Test
    void aVersionIsInForceFromItsDateOnAndDecisionsNameIt() {
        TestClock.set(Instant.parse("2026-06-10T02:00:00Z"));
        String policy = policy("\"caps\": [" + day(1) + "]");
        put(policy, "\"caps\": [" + day(3) + "], \"effectiveFrom\": \"2026-07-01\"")
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("inForce", equalTo(false))
                .body("effectiveFrom", equalTo("2026-06-30T16:00:00Z"));
        put(policy, "\"caps\": [" + day(2) + "], \"effectiveFrom\": \"2026-06-10\"")
                .statusCode(200);

        as("supervisor")
                .get("/v1/contact-policies/" + policy)
                .then()
                .statusCode(200)
                .header("ETag", "\"3\"")
                .body("version", equalTo(3))
                .body("inForce", equalTo(true));
        as("supervisor")
                .get("/v1/contact-policies/" + policy + "/versions")
                .then()
                .statusCode(200)
                .body("items.version", contains(3, 2, 1))
                .body("items.inForce", contains(true, false, false));
        String twoDials = "\"history\": [{\"at\": \"2026-06-30T03:00:00Z\"}, {\"at\": \"2026-06-30T15:00:00Z\"},"
                + " {\"at\": \"2026-06-30T16:00:00Z\"}, {\"at\": \"2026-06-30T17:00:00Z\"}]";
        check(twoDials, policy, "2026-06-30T15:59:59Z")
                .body("decisions[0].allowed", equalTo(false))
                .body("decisions[0].policyVersion", equalTo(3))
                // the new month's version allows a third
                .body("decisions[0].nextAllowedAt", equalTo("2026-06-30T16:00:00Z"));
        check(twoDials, policy, "2026-06-30T23:00:00Z").body("decisions[0].allowed", equalTo(true));
        put(policy, "\"caps\": [" + day(1) + "], \"effectiveFrom\": \"2026-07-01\"")
                .statusCode(200);
        check(twoDials, policy, "2026-06-30T23:00:00Z")
                .body("decisions[0].allowed", equalTo(false))
                .body("decisions[0].policyVersion", equalTo(4));
    }

    @Test
    void aBarThatALaterVersionLacksEndsWhenThatComesIntoForce() {
        TestClock.set(Instant.parse("2026-06-10T02:00:00Z"));
        String policy = policy("\"caps\": [{\"kind\": \"CALENDAR_YEAR\", \"rule\": \"TASK-16\", \"max\": 1}]");
        put(policy, "\"caps\": [], \"effectiveFrom\": \"2026-07-01\"").statusCode(200);

        check("\"history\": [{\"at\": \"2026-06-01\"}]", policy, "2026-06-15")
                .body("decisions[0].allowed", equalTo(false))
                .body("decisions[0].nextAllowedAt", equalTo("2026-06-30T16:00:00Z"));
    }

    @Test
    void aPolicyNamesTodayOrALaterDayAndNoneThatIsOver() {
        // A minute after local midnight.
        TestClock.set(Instant.parse("2026-06-10T16:01:00Z"));
        String id = fresh("POL");

        put(id, "\"caps\": [], \"effectiveFrom\": \"2026-06-10\"")
                .statusCode(422)
                .body("violations.field", contains("effectiveFrom"));
        put(id, "\"caps\": [], \"effectiveFrom\": \"2026-06-11\"")
                .statusCode(201)
                .body("inForce", equalTo(true));
        as("supervisor").get("/v1/contact-policies/NOBODY/versions").then().statusCode(404);
        as("agent").get("/v1/contact-policies/" + id + "/versions").then().statusCode(403);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"caps\": [{\"kind\": \"SLIDING\", \"rule\": \"R\", \"max\": 1, \"window\": \"PT90M\"}] | caps[0].window",
                "\"caps\": [{\"kind\": \"SLIDING\", \"rule\": \"R\", \"max\": 1, \"window\": \"P1096D\"}] | caps[0].window",
                "\"caps\": [{\"kind\": \"SLIDING\", \"rule\": \"R\", \"max\": 1, \"window\": \"PT0H\"}] | caps[0].window",
                "\"caps\": [{\"kind\": \"SLIDING\", \"rule\": \"R\", \"max\": 1}] | caps[0].window",
                "\"caps\": [{\"kind\": \"CALENDAR_DAY\", \"rule\": \"R\", \"max\": 0}] | caps[0].max",
                "\"caps\": [], \"windows\": {\"rule\": \"R\", \"slots\": [{\"days\": [\"MONDAY\"], \"from\": \"12:00\", \"to\": \"12:00\"}]}"
                        + " | windows.slots[0].to",
                "\"caps\": [], \"windows\": {\"rule\": \"R\", \"slots\": [{\"days\": [], \"from\": \"10:00\", \"to\": \"12:00\"}]}"
                        + " | windows.slots[0].days",
                "\"caps\": [], \"windows\": {\"rule\": \"R\", \"slots\": [{\"days\": [\"MONDAY\"], \"from\": \"10:00\", \"to\": \"12:00\"},"
                        + " {\"days\": [\"MONDAY\", \"FRIDAY\"], \"from\": \"11:59\", \"to\": \"13:00\"}]} | windows.slots[1].from",
                "\"caps\": [], \"windows\": {\"rule\": \"R\", \"slots\": [{\"days\": [\"MONDAY\"], \"from\": \"10:00\", \"to\": \"12:00\"}],"
                        + " \"holidays\": [\"2026-10-01\", \"2026-10-01\"]} | windows.holidays[1]",
                "\"caps\": [], \"windows\": {\"rule\": \"R\", \"slots\": [{\"days\": [\"MONDAY\"], \"from\": \"10:00\", \"to\": \"12:00\"}],"
                        + " \"holidays\": [\"2026-10-01\"], \"makeUpDays\": [{\"date\": \"2026-10-01\", \"countsAs\": \"MONDAY\"}]}"
                        + " | windows.makeUpDays[0].date"
            })
    void aPolicyThatCannotHoldIsRefusedWithThePathOfTheField(String definition, String field) {
        put(fresh("POL"), definition).statusCode(422).body("violations.field", hasItem(field));
    }

    @Test
    void policiesHaveASchema() {
        as("supervisor")
                .get("/v1/contact-policies/schema")
                .then()
                .statusCode(200)
                .body("properties.effectiveFrom.format", equalTo("date"))
                .body("'$defs'.cap.properties.kind.enum", hasItem("SLIDING"))
                .body("required", contains("companyWide", "caps"));
        as("agent").get("/v1/contact-policies/schema").then().statusCode(403);
    }

    private static String day(int max) {
        return "{\"kind\": \"CALENDAR_DAY\", \"rule\": \"TASK-15\", \"max\": " + max + "}";
    }

    /** A new policy. */
    private static String policy(String definition) {
        String id = fresh("POL");
        put(id, definition).statusCode(201);
        return id;
    }

    private static ValidatableResponse put(String id, String definition) {
        return as("admin")
                .contentType(ContentType.JSON)
                .body("{\"companyWide\": false, " + definition + "}")
                .put("/v1/contact-policies/" + id)
                .then();
    }

    private static ValidatableResponse check(String question, String policy, String at) {
        return ask(question, policy, at).statusCode(200);
    }

    private static ValidatableResponse ask(String question, String policy, String at) {
        return as("agent")
                .contentType(ContentType.JSON)
                .body("{%s, \"policies\": [\"%s\"], \"asks\": [\"%s\"]}".formatted(question, policy, at))
                .post("/v1/contact-checks")
                .then();
    }
}
