package dev.ringback.call.callrecord;

import static dev.ringback.call.testing.Calls.DIALLED;
import static dev.ringback.call.testing.Calls.PATH;
import static dev.ringback.call.testing.Calls.as;
import static dev.ringback.call.testing.Calls.body;
import static dev.ringback.call.testing.Calls.grantFor;
import static dev.ringback.call.testing.Calls.newAgent;
import static dev.ringback.call.testing.Calls.post;
import static dev.ringback.call.testing.Calls.recorded;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.ringback.call.grant.Grants;
import dev.ringback.call.testing.Calls;
import dev.ringback.call.testing.OnTheStack;
import dev.ringback.stack.testing.Rule;
import dev.ringback.stack.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@OnTheStack
class CallRecordResourceTest {

    private final String agent = newAgent();

    @BeforeEach
    void aDayAfterTheDial() {
        TestClock.set(DIALLED.plusSeconds(3600));
    }

    @Test
    @Rule("CALL-1")
    void anOutcomeIsRecordedWithWhatWasGranted() {
        Map<String, Object> grant = grantFor(agent);
        Map<String, Object> body = body(grant, "SUCCESSFUL");
        body.put("disposition", "SATISFIED");
        body.put("notes", "asks for an invoice");

        Response made = post(agent, body, "k1-" + agent);

        String id = made.then()
                .statusCode(201)
                .header("Location", org.hamcrest.Matchers.endsWith(PATH + "/" + made.path("id")))
                .body("attemptId", equalTo(grant.get("jti")))
                .body("taskId", equalTo(grant.get("task")))
                .body("customerId", equalTo(grant.get("customer")))
                .body("agentId", equalTo(agent))
                .body("orgUnitId", equalTo("STORE-7"))
                .body("programId", equalTo("deal-callback"))
                .body("purpose", equalTo("DEAL"))
                .body("business", equalTo("furniture"))
                .body("direction", equalTo("OUTBOUND"))
                .body("dialledAt", equalTo("2026-04-02T02:00:00Z"))
                .body("startedAt", equalTo("2026-04-02T02:00:05Z"))
                .body("endedAt", equalTo("2026-04-02T02:03:35Z"))
                .body("outcome", equalTo("SUCCESSFUL"))
                .body("disposition", equalTo("SATISFIED"))
                .body("answers.question", equalTo(Grants.QUESTIONS))
                .body("notes", equalTo("asks for an invoice"))
                .body("definitionVersion", equalTo(1))
                .body("createdAt", notNullValue())
                .extract()
                .path("id");
        String stored = as("agent", agent)
                .get(PATH + "/" + id)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        org.assertj.core.api.Assertions.assertThat(stored).isEqualTo(made.asString());
    }

    @ParameterizedTest
    @Rule("CALL-2")
    @CsvSource({
        "NO_ANSWER, false, false, false",
        "POWERED_OFF, false, false, false",
        "SUSPENDED, false, false, false",
        "WRONG_NUMBER, false, false, false",
        "CONNECTED_INCOMPLETE, true, false, false",
        "EFFECTIVE, true, true, false",
        "SUCCESSFUL, true, true, true"
    })
    void connectedContainsEffectiveContainsSuccessful(
            String outcome, boolean connected, boolean effective, boolean successful) {
        post(agent, body(agent, outcome))
                .statusCode(201)
                .body("connected", equalTo(connected))
                .body("effective", equalTo(effective))
                .body("successful", equalTo(successful));
    }

    /** GC-066: 40 customers, of whom 26 answered everything; five were dialled twice. */
    @Test
    @Rule("CALL-2")
    void onlyCompletedAnswersCountAsSuccessful() {
        Map<String, Integer> calls = Map.of(
                "SUCCESSFUL", 26, "CONNECTED_INCOMPLETE", 2, "POWERED_OFF", 4, "SUSPENDED", 3, "NO_ANSWER", 2 * 5);
        calls.forEach((outcome, count) -> {
            for (int i = 0; i < count; i++) {
                recorded(agent, body(agent, outcome));
            }
        });

        as("supervisor", "S1")
                .get(PATH + "?limit=500&agentId=" + agent)
                .then()
                .statusCode(200)
                .body("items", hasSize(45))
                .body("items.findAll { it.successful }", hasSize(26))
                .body("items.findAll { it.effective }", hasSize(26))
                .body("items.findAll { it.connected }", hasSize(28));
    }

    @Test
    @Rule("CALL-4")
    void aSuccessfulCallbackWithAQuestionLeftOutIsRefusedNamingEachOfThem() {
        Map<String, Object> grant = grantFor(agent);
        Map<String, Object> body = body(grant, "SUCCESSFUL");
        body.put("answers", Calls.answers(List.of("ORDER_TIME", "PAYMENT_FLOW", "GOODS_SAFETY")));

        post(agent, body)
                .statusCode(422)
                .body("code", equalTo("VALIDATION_FAILED"))
                .body("violations.field", contains("answers.DISPATCH_TIMELINESS", "answers.STAFF_ATTITUDE"))
                .body("violations.code", contains("ANSWER_MISSING", "ANSWER_MISSING"));
        post(agent, body(grant, "SUCCESSFUL")).statusCode(201);
    }

    @ParameterizedTest
    @Rule("CALL-4")
    @ValueSource(strings = {"", " ", "\t\n", "\u00a0", "\u200b"})
    void aBlankAnswerIsNoAnswer(String blank) {
        Map<String, Object> body = body(agent, "EFFECTIVE");
        body.put("answers", List.of(Map.of("question", "ORDER_TIME", "value", blank)));

        post(agent, body).statusCode(422).body("violations.field", hasItem("answers[0].value"));
    }

    @Test
    void theSameKeyAndBodyGiveTheSameAnswerAndOneRecord() {
        Map<String, Object> body = body(agent, "EFFECTIVE");

        Response first = post(agent, body, "again-" + agent);
        Response second = post(agent, body, "again-" + agent);

        first.then().statusCode(201).header("Idempotency-Replayed", nullValue());
        second.then().statusCode(201).header("Idempotency-Replayed", equalTo("true"));
        org.assertj.core.api.Assertions.assertThat(second.asString()).isEqualTo(first.asString());
        as("agent", agent).get(PATH).then().body("items", hasSize(1));
    }

    @Test
    void theSameKeyWithAnotherBodyIsRefused() {
        recordedUnder("k", body(agent, "EFFECTIVE"));

        post(agent, body(agent, "EFFECTIVE"), "k" + agent)
                .then()
                .statusCode(422)
                .body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));
    }

    @Test
    void aGrantTakesOneOutcomeAndTheRefusalNamesIt() {
        Map<String, Object> grant = grantFor(agent);
        String id = recorded(agent, body(grant, "NO_ANSWER"));

        post(agent, body(grant, "SUCCESSFUL"))
                .statusCode(409)
                .body("code", equalTo("GRANT_USED"))
                .body("type", equalTo("https://ringback.dev/problems/grant-used"))
                .body("callRecordId", equalTo(id));
        as("agent", agent).get(PATH + "/" + id).then().body("outcome", equalTo("NO_ANSWER"));
    }

    @Test
    void aRefusedOutcomeLeavesGrantAndKeyFree() {
        Map<String, Object> grant = grantFor(agent);
        Map<String, Object> wrong = body(grant, "SUCCESSFUL");
        wrong.remove("answers");

        post(agent, wrong, "free" + agent).then().statusCode(422);
        post(agent, body(grant, "SUCCESSFUL"), "free" + agent).then().statusCode(201);
    }

    @Test
    void aLateOutcomeIsStillRecorded() {
        TestClock.set(DIALLED.plusSeconds(400L * 86_400));

        post(agent, body(agent, "EFFECTIVE")).statusCode(201);
    }

    @Test
    @Rule("CALL-10")
    void aRescheduledCallCarriesTheAgreedTime() {
        Map<String, Object> body = body(agent, "CONNECTED_INCOMPLETE");
        body.put("disposition", "RESCHEDULE");

        post(agent, body)
                .statusCode(422)
                .body("violations.code", contains("APPOINTMENT_MISSING"))
                .body("violations.field", contains("appointmentAt"));
        body.put("appointmentAt", "2026-04-03T06:00:00Z");
        post(agent, body).statusCode(201).body("appointmentAt", equalTo("2026-04-03T06:00:00Z"));
    }

    @Test
    void everyFieldAtFaultIsNamedAtOnce() {
        Map<String, Object> body = body(agent, "NO_ANSWER");
        body.put("startedAt", DIALLED.minusSeconds(61).toString());
        body.put("endedAt", DIALLED.minusSeconds(62).toString());
        body.put("disposition", "SATISFIED");
        body.put("answers", Calls.answers(List.of("ORDER_TIME")));

        post(agent, body)
                .statusCode(422)
                .body("violations.field", containsInAnyOrder("startedAt", "endedAt", "disposition", "answers"));
    }

    @Test
    void anInstantIsKeptInMicrosecondsEverywhere() {
        Map<String, Object> body = body(agent, "EFFECTIVE");
        body.put("startedAt", "2026-04-02T10:00:05.123456789+08:00");

        String id = post(agent, body)
                .statusCode(201)
                .body("startedAt", equalTo("2026-04-02T02:00:05.123456Z"))
                .extract()
                .path("id");
        as("agent", agent).get(PATH + "/" + id).then().body("startedAt", equalTo("2026-04-02T02:00:05.123456Z"));
    }

    private void recordedUnder(String key, Map<String, ?> body) {
        post(agent, body, key + agent).then().statusCode(201);
    }

    @Test
    void anUnknownRecordIsNotFound() {
        as("auditor", "X1")
                .get(PATH + "/" + UUID.randomUUID())
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("code", equalTo("NOT_FOUND"));
    }
}
