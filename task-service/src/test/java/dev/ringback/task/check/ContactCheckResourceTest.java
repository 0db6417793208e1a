package dev.ringback.task.check;

import static dev.ringback.task.testing.Crm.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.ringback.stack.testing.Rule;
import dev.ringback.task.testing.OnTheStack;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@OnTheStack
class ContactCheckResourceTest {

    /** GC-069. */
    @Test
    @Rule("TASK-15")
    void twoDialsInAMonthBarUntilThreeMonthsAfterTheSecond() {
        check("""
                        {"history": [{"at": "2026-01-10"}, {"at": "2026-01-20"}], "policies": ["P-OUT"],
                         "asks": ["2026-01-28", "2026-04-19", "2026-04-20"]}
                        """)
                .statusCode(200)
                .body("decisions.allowed", contains(false, false, true))
                .body("decisions.at", contains("2026-01-28", "2026-04-19", "2026-04-20"))
                .body("decisions[0].rule", equalTo("TASK-15"))
                .body("decisions[0].policyId", equalTo("P-OUT"))
                .body("decisions[0].policyVersion", equalTo(1))
                .body("decisions[0].reason", equalTo("MONTHLY_CAP"))
                .body("decisions[0].countedAttempts", hasSize(2))
                .body("decisions[0].nextAllowedAt", equalTo("2026-04-19T16:00:00Z"))
                .body("decisions[1].reason", equalTo("COOL_DOWN"))
                .body("decisions[2].nextAllowedAt", nullValue());
    }

    @ParameterizedTest
    @Rule("TASK-15")
    @CsvSource({
        // the second dial still in January: cool-down to 30 April; a second later it is February's first
        "2026-01-31T15:59:59Z, 2026-02-10T02:00:00Z, false",
        "2026-01-31T16:00:00Z, 2026-02-10T02:00:00Z, true",
        // D + 3 months, clamped to the month's end, from local midnight on
        "2026-01-31T15:59:59Z, 2026-04-29T15:59:59Z, false",
        "2026-01-31T15:59:59Z, 2026-04-29T16:00:00Z, true",
        // one dial alone bars nothing
        "2025-12-31T15:59:59Z, 2026-01-31T15:59:59Z, true"
    })
    void monthsAreCutAtLocalMidnight(String second, String ask, boolean allowed) {
        check(
                        "{\"history\": [{\"at\": \"2026-01-10\"}, {\"at\": \"%s\"}], \"policies\": [\"P-OUT\"], \"asks\": [\"%s\"]}"
                                .formatted(second, ask))
                .statusCode(200)
                .body("decisions[0].allowed", equalTo(allowed));
    }

    /** GC-072. */
    @Test
    @Rule("TASK-16")
    void thirtyDialsAYearAreAllowedAndTheNewYearBeginsAtLocalMidnight() {
        List<String> history = IntStream.rangeClosed(1, 29)
                .mapToObj(
                        i -> "{\"at\": \"2026-%02d-%02d\", \"business\": \"b%d\"}".formatted(1 + i % 11, 1 + i % 28, i))
                .toList();
        check("{\"history\": " + history
                        + ", \"policies\": [\"P-TM\"], \"dialAllowed\": true, \"asks\": "
                        + "[\"2026-12-20T03:00:00Z\", \"2026-12-31T15:59:59Z\", \"2026-12-31T16:00:00Z\"]}")
                .statusCode(200)
                .body("decisions.allowed", contains(true, false, true))
                .body("decisions[1].rule", equalTo("TASK-16"))
                .body("decisions[1].reason", equalTo("YEARLY_CAP"))
                .body("decisions[1].countedAttempts", hasSize(30))
                .body("decisions[1].nextAllowedAt", equalTo("2026-12-31T16:00:00Z"));
    }

    @ParameterizedTest
    @Rule("TASK-16")
    @CsvSource({
        "2026-01-15, broadband, 2026-02-14T15:59:59Z, false",
        "2026-01-15, broadband, 2026-02-14T16:00:00Z, true",
        "2026-01-15, television, 2026-01-16T02:00:00Z, true",
        // 31 January + 1 month is 28 February
        "2026-01-31, broadband, 2026-02-27T15:59:59Z, false",
        "2026-01-31, broadband, 2026-02-27T16:00:00Z, true"
    })
    void oneBusinessIsDialledAMonthApart(String dialled, String business, String ask, boolean allowed) {
        check(
                        ("{\"history\": [{\"at\": \"%s\", \"business\": \"broadband\"}], \"policies\": [\"P-TM\"], \"business\": \"%s\","
                                        + " \"asks\": [\"%s\"]}")
                                .formatted(dialled, business, ask))
                .statusCode(200)
                .body("decisions[0].allowed", equalTo(allowed));
    }

    @ParameterizedTest
    @Rule("TASK-14")
    @Rule("TASK-16")
    @CsvSource({
        "00000000-0000-0000-0000-000000000001, true",
        "00000000-0000-0000-0000-000000000002, false",
    })
    void theGapLiesBetweenCallbacksAndNotBetweenTheDialsOfOne(String askedFor, boolean allowed) {
        check(("{\"history\": [{\"at\": \"2026-01-15\", \"business\": \"broadband\","
                                + " \"taskId\": \"00000000-0000-0000-0000-000000000001\"}], \"policies\": [\"P-TM\"],"
                                + " \"business\": \"broadband\", \"taskId\": \"%s\", \"asks\": [\"2026-01-16\"]}")
                        .formatted(askedFor))
                .statusCode(200)
                .body("decisions[0].allowed", equalTo(allowed))
                .body(
                        "decisions[0].countedAttempts.taskId",
                        equalTo(allowed ? List.of() : List.of("00000000-0000-0000-0000-000000000001")));
    }

    @ParameterizedTest
    @Rule("TASK-16")
    @CsvSource({"2, broadband, true", "3, broadband, false", "3, television, true"})
    void threeRefusalsBarABusinessForGood(int refusals, String business, boolean allowed) {
        ValidatableResponse answer = check(
                        ("{\"history\": [], \"refusals\": {\"broadband\": %d}, \"policies\": [\"P-TM\"], \"business\": \"%s\","
                                        + " \"asks\": [\"2036-01-01\"]}")
                                .formatted(refusals, business))
                .statusCode(200)
                .body("decisions[0].allowed", equalTo(allowed))
                .body("decisions[0].nextAllowedAt", nullValue());
        if (!allowed) {
            answer.body("decisions[0].reason", equalTo("REFUSED_TOO_OFTEN"));
        }
    }

    @ParameterizedTest
    @Rule("TASK-13")
    @CsvSource({
        // Tuesday 7 April 2026
        "2026-04-07T01:59:59Z, false, 2026-04-07T02:00:00Z",
        "2026-04-07T02:00:00Z, true,",
        "2026-04-07T03:30:00Z, true,",
        "2026-04-07T03:30:01Z, false, 2026-04-07T06:00:00Z",
        "2026-04-07T05:59:59Z, false, 2026-04-07T06:00:00Z",
        "2026-04-07T06:00:00Z, true,",
        "2026-04-07T08:30:00Z, true,",
        "2026-04-07T08:30:01Z, false, 2026-04-08T02:00:00Z",
        // Monday 6 April: no morning hours
        "2026-04-06T02:00:00Z, false, 2026-04-06T06:00:00Z",
        "2026-04-06T06:00:00Z, true,",
        // Sunday 16:00Z is Monday already
        "2026-04-05T16:00:00Z, false, 2026-04-06T06:00:00Z"
    })
    void storesAreCalledInTheirHoursToTheSecond(String ask, boolean allowed, String next) {
        check("{\"history\": [], \"policies\": [\"P-STORE\"], \"asks\": [\"%s\"]}".formatted(ask))
                .statusCode(200)
                .body("decisions[0].allowed", equalTo(allowed))
                .body("decisions[0].rule", equalTo(allowed ? null : "TASK-13"))
                .body("decisions[0].nextAllowedAt", equalTo(next));
    }

    @Test
    void theNextInstantSatisfiesAllRulesTogether() {
        // Free of the cap from Sunday 19 April local midnight (20 April 00:00, a Monday) on, and Mondays open at 14:00.
        check("""
                        {"history": [{"at": "2026-01-10"}, {"at": "2026-01-20"}], "policies": ["P-OUT", "P-STORE"],
                         "asks": ["2026-02-03T02:30:00Z"]}
                        """)
                .statusCode(200)
                .body("decisions[0].rule", equalTo("TASK-15"))
                .body("decisions[0].nextAllowedAt", equalTo("2026-04-20T06:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"history\": [], \"policies\": [\"P-OUT\"], \"asks\": []}",
                "{\"history\": [], \"policies\": [\"NOBODY\"], \"asks\": [\"2026-01-01\"]}",
                "{\"history\": [], \"asks\": [\"2026-01-01\"]}",
                "{\"policies\": [\"P-OUT\"], \"asks\": [\"2026-01-01\"]}",
                "{\"history\": [{}], \"policies\": [\"P-OUT\"], \"asks\": [\"2026-01-01\"]}"
            })
    void anIncompleteQuestionIsRefused(String body) {
        check(body).statusCode(422).body("code", equalTo("VALIDATION_FAILED")).body("violations", hasSize(1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"asks\": [\"2026-02-30\"], \"history\": [], \"policies\": [\"P-OUT\"]} | WRONG_TYPE",
                "{\"asks\": [\"soon\"], \"history\": [], \"policies\": [\"P-OUT\"]} | WRONG_TYPE",
                "{\"asks\": [\"2026-02-28\"], \"when\": 1} | UNKNOWN_FIELD",
                "{\"asks\": | MALFORMED_JSON"
            })
    void anUnreadableQuestionIsRefused(String body, String code) {
        check(body).statusCode(400).body("code", equalTo(code));
    }

    @Test
    void anUnknownCustomerIsNotFound() {
        check("{\"customerId\": \"%s\", \"asks\": [\"2026-01-01\"]}".formatted(UUID.randomUUID()))
                .statusCode(404);
    }

    @Test
    void onlySomeRolesMayAsk() {
        as("hr").contentType(ContentType.JSON)
                .body("{\"history\": [], \"policies\": [\"P-OUT\"], \"asks\": [\"2026-01-01\"]}")
                .post("/v1/contact-checks")
                .then()
                .statusCode(403)
                .body("code", equalTo("FORBIDDEN"));
        assertThat(as("supervisor").post("/v1/contact-checks/rebuilds").statusCode())
                .isEqualTo(403);
    }

    @Test
    void theShippedPoliciesAreListed() {
        as("auditor")
                .get("/v1/contact-policies")
                .then()
                .statusCode(200)
                .body("items.id", hasItem("COMPANY"))
                .body("items.id", hasItem("P-OUT"))
                .body("items.id", hasItem("P-TM"))
                .body("items.id", hasItem("P-STORE"));
    }

    private static ValidatableResponse check(String body) {
        return as("agent")
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/contact-checks")
                .then();
    }
}
