package dev.ringback.call.callrecord;

import static dev.ringback.call.testing.Calls.DIALLED;
import static dev.ringback.call.testing.Calls.PATH;
import static dev.ringback.call.testing.Calls.answers;
import static dev.ringback.call.testing.Calls.as;
import static dev.ringback.call.testing.Calls.body;
import static dev.ringback.call.testing.Calls.correct;
import static dev.ringback.call.testing.Calls.correction;
import static dev.ringback.call.testing.Calls.grantFor;
import static dev.ringback.call.testing.Calls.newAgent;
import static dev.ringback.call.testing.Calls.post;
import static dev.ringback.call.testing.Calls.recorded;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.ringback.call.grant.Grants;
import dev.ringback.call.testing.OnTheStack;
import dev.ringback.call.testing.Topic;
import dev.ringback.platform.event.Topics;
import dev.ringback.stack.testing.Rule;
import dev.ringback.stack.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Invariant 4: correcting an outcome re-derives what follows from it, and the old values stay readable. */
@QuarkusTest
@OnTheStack
class CorrectionTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String agent = newAgent();

    @BeforeEach
    void anHourAfterTheDial() {
        TestClock.set(DIALLED.plusSeconds(3600));
    }

    /** Guard: {@code call_correction} is added to and {@code call_record} never updated. */
    @Test
    @Rule("CALL-1")
    void aCorrectedCallReadsAsCorrectedAndItsOldValuesStayReadable() {
        Map<String, Object> first = body(agent, "CONNECTED_INCOMPLETE");
        first.put("disposition", "RESCHEDULE");
        first.put("appointmentAt", "2026-04-03T06:00:00Z");
        first.put("notes", "in a meeting");
        String id = recorded(agent, first);
        Map<String, Object> correction = correction("SUCCESSFUL");
        correction.put("disposition", "SATISFIED");

        Response corrected =
                correct("quality", "Q1", id, correction, UUID.randomUUID().toString());

        corrected
                .then()
                .statusCode(201)
                .header("Location", org.hamcrest.Matchers.endsWith(PATH + "/" + id))
                .body("revision", equalTo(2))
                .body("outcome", equalTo("SUCCESSFUL"))
                .body("disposition", equalTo("SATISFIED"))
                .body("answers.question", equalTo(Grants.QUESTIONS))
                .body("notes", nullValue())
                .body("appointmentAt", nullValue())
                .body("successful", equalTo(true))
                .body("startedAt", equalTo("2026-04-02T02:00:05Z"));
        assertThat(as("agent", agent).get(PATH + "/" + id).asString()).isEqualTo(corrected.asString());
        as("agent", agent).get(PATH).then().body("items", hasSize(1)).body("items.revision", contains(2));
        as("auditor", "X1")
                .get(PATH + "/" + id + "/revisions")
                .then()
                .statusCode(200)
                .body("items.revision", contains(1, 2))
                .body("items.outcome", contains("CONNECTED_INCOMPLETE", "SUCCESSFUL"))
                .body("items[0].disposition", equalTo("RESCHEDULE"))
                .body("items[0].appointmentAt", equalTo("2026-04-03T06:00:00Z"))
                .body("items[0].notes", equalTo("in a meeting"))
                .body("items[0].recordedBy", equalTo(agent))
                .body("items[0].reason", nullValue())
                .body("items[1].answers.question", equalTo(Grants.QUESTIONS))
                .body("items[1].recordedBy", equalTo("Q1"))
                .body("items[1].reason", equalTo("The agent chose the wrong line."))
                .body("items[1].recordedAt", notNullValue());
    }

    @Test
    void theCallIsPublishedAgainWholeWithWhatItWasBefore() throws IOException {
        Map<String, Object> grant = grantFor(agent);
        Map<String, Object> first = body(grant, "EFFECTIVE");
        first.put("disposition", "DISSATISFIED");
        String id = recorded(agent, first);
        Map<String, Object> correction = correction("CONNECTED_INCOMPLETE");
        correction.put("reason", "Listened again, and rang 13987654321");

        correct(id, correction).statusCode(201);

        List<ConsumerRecord<String, byte[]>> published = Topic.await(Topics.CALL, id, 2);
        JsonNode data = JSON.readTree(published.getLast().value());
        assertThat(JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                        .getSchema(JSON.readTree(resource("/schemas/dev.ringback.call-corrected.v1.json")))
                        .validate(data))
                .isEmpty();
        assertThat(Topic.headers(published.getLast()))
                .containsEntry("ce_type", "dev.ringback.call-corrected.v1")
                .containsEntry("ce_subject", id)
                .containsEntry("ce_aggregateversion", "2");
        assertThat(data.get("revision").intValue()).isEqualTo(2);
        assertThat(data.get("previousOutcome").textValue()).isEqualTo("EFFECTIVE");
        assertThat(data.get("previousDisposition").textValue()).isEqualTo("DISSATISFIED");
        assertThat(data.get("reason").textValue()).isEqualTo("Listened again, and rang 139****4321");
        assertThat(data.get("correctedBy").textValue()).isEqualTo("S1");
        // All but what was corrected is as it was first told.
        Map<String, Object> before =
                JSON.convertValue(JSON.readTree(published.getFirst().value()), Map.class);
        before.remove("disposition");
        before.put("outcome", "CONNECTED_INCOMPLETE");
        before.put("effective", false);
        assertThat(JSON.convertValue(data.get("corrected"), Map.class)).isEqualTo(before);
        assertThat(before).containsEntry("attemptId", grant.get("jti")).containsEntry("fencingToken", 7);
    }

    @Test
    void aCorrectionThatChangesNothingIsRefused() {
        Map<String, Object> first = body(agent, "EFFECTIVE");
        first.put("notes", "ring 13987654321");
        String id = recorded(agent, first);
        Map<String, Object> same = correction("EFFECTIVE");
        same.put("notes", "ring 13987654321");

        correct(id, same)
                .statusCode(409)
                .contentType("application/problem+json")
                .body("code", equalTo("NOTHING_CORRECTED"));
        as("agent", agent).get(PATH + "/" + id).then().body("revision", equalTo(1));
        same.put("notes", "another");
        correct(id, same).statusCode(201).body("revision", equalTo(2));
    }

    @Test
    @Rule("CALL-4")
    void aCorrectionIsHeldToTheRulesOfTheFirstRecord() {
        String id = recorded(agent, body(agent, "NO_ANSWER"));
        Map<String, Object> incomplete = correction("SUCCESSFUL");
        incomplete.put("answers", answers(List.of("ORDER_TIME", "PAYMENT_FLOW", "GOODS_SAFETY", "SHOE_SIZE")));
        incomplete.put("disposition", "RESCHEDULE");

        correct(id, incomplete)
                .statusCode(422)
                .body("code", equalTo("VALIDATION_FAILED"))
                .body(
                        "violations.field",
                        containsInAnyOrder(
                                "appointmentAt",
                                "answers[3].question",
                                "answers.DISPATCH_TIMELINESS",
                                "answers.STAFF_ATTITUDE"));
        Map<String, Object> answered = correction("POWERED_OFF");
        answered.put("answers", answers(List.of("ORDER_TIME")));
        answered.put("disposition", "REFUSED");
        correct(id, answered)
                .statusCode(422)
                .body("violations.code", containsInAnyOrder("ANSWER_WITHOUT_CONNECTION", "DISPOSITION_DOES_NOT_FIT"));
        as("agent", agent).get(PATH + "/" + id + "/revisions").then().body("items", hasSize(1));
    }

    @Test
    void aKeyCorrectsOnceAndOneCall() {
        String id = recorded(agent, body(agent, "NO_ANSWER"));
        String other = recorded(agent, body(agent, "NO_ANSWER"));
        String key = "correct-" + agent;

        Response first = correct("supervisor", "S1", id, correction("EFFECTIVE"), key);
        Response again = correct("supervisor", "S1", id, correction("EFFECTIVE"), key);

        again.then().statusCode(201).header("Idempotency-Replayed", equalTo("true"));
        assertThat(again.asString()).isEqualTo(first.asString());
        as("agent", agent).get(PATH + "/" + id + "/revisions").then().body("items", hasSize(2));
        correct("supervisor", "S1", other, correction("EFFECTIVE"), key)
                .then()
                .statusCode(422)
                .body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));
    }

    /** Guard: the lock of the call in {@code CallRecordStore.lock}; without it two corrections take one revision. */
    @Test
    void correctionsAtOnceFollowOneAnother() throws Exception {
        String id = recorded(agent, body(agent, "EFFECTIVE"));
        int count = 8;

        List<Future<Response>> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(count)) {
            for (int i = 0; i < count; i++) {
                Map<String, Object> correction = correction("EFFECTIVE");
                correction.put("notes", "number " + "abcdefgh".charAt(i));
                answers.add(threads.submit(() -> correct(
                        "supervisor", "S1", id, correction, UUID.randomUUID().toString())));
            }
        }

        List<Integer> revisions = new ArrayList<>();
        for (Future<Response> each : answers) {
            each.get().then().statusCode(201);
            revisions.add(each.get().path("revision"));
        }
        assertThat(revisions)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(2, count + 1).boxed().toList());
        assertThat(Topic.await(Topics.CALL, id, count + 1).stream()
                        .map(each -> Topic.headers(each).get("ce_aggregateversion")))
                .isEqualTo(IntStream.rangeClosed(1, count + 1)
                        .mapToObj(Integer::toString)
                        .toList());
    }

    @Test
    void revisionsComeInPages() {
        String id = recorded(agent, body(agent, "NO_ANSWER"));
        for (String outcome : List.of("POWERED_OFF", "SUSPENDED")) {
            correct(id, correction(outcome)).statusCode(201);
        }

        Response page = as("quality", "Q1").get(PATH + "/" + id + "/revisions?limit=2");

        page.then().statusCode(200).body("items.revision", contains(1, 2));
        as("quality", "Q1")
                .get(PATH + "/" + id + "/revisions?limit=2&cursor=" + page.path("nextCursor"))
                .then()
                .body("items.revision", contains(3))
                .body("nextCursor", nullValue());
        as("quality", "Q1")
                .get(PATH + "/" + id + "/revisions?cursor=nonsense")
                .then()
                .statusCode(400)
                .body("code", equalTo("INVALID_PARAMETER"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"agent", "complaint-officer", "hr", "manager", "crm", "bi", "auditor", "admin"})
    void onlyQualityAndSupervisorsCorrect(String role) {
        String id = recorded(agent, body(agent, "NO_ANSWER"));

        correct(role, agent, id, correction("EFFECTIVE"), "role").then().statusCode(403);
        as("agent", agent).get(PATH + "/" + id).then().body("revision", equalTo(1));
    }

    @Test
    void anAgentSeesTheRevisionsOfHisOwnCallsOnly() {
        String id = recorded(agent, body(agent, "NO_ANSWER"));

        as("agent", agent).get(PATH + "/" + id + "/revisions").then().statusCode(200);
        as("agent", newAgent()).get(PATH + "/" + id + "/revisions").then().statusCode(404);
        as("crm", "C1").get(PATH + "/" + id + "/revisions").then().statusCode(403);
    }

    @Test
    void whatIsNoCallCannotBeCorrected() {
        correct(UUID.randomUUID().toString(), correction("EFFECTIVE"))
                .statusCode(404)
                .body("code", equalTo("NOT_FOUND"));
        as("quality", "Q1")
                .get(PATH + "/" + UUID.randomUUID() + "/revisions")
                .then()
                .statusCode(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ | 400 | MALFORMED_JSON",
                "{\"outcome\": \"RANG\", \"reason\": \"x\"} | 400 | WRONG_TYPE",
                "{\"outcome\": 6, \"reason\": \"x\"} | 400 | WRONG_TYPE",
                "{\"outcome\": \"EFFECTIVE\", \"reason\": \"x\", \"startedAt\": \"2026-04-02T02:00:00Z\"} | 400 | UNKNOWN_FIELD",
                "{\"outcome\": \"EFFECTIVE\"} | 422 | VALIDATION_FAILED",
                "{\"outcome\": \"EFFECTIVE\", \"reason\": \" \"} | 422 | VALIDATION_FAILED",
                "{\"outcome\": \"EFFECTIVE\", \"reason\": \"a\\u0000b\"} | 422 | VALIDATION_FAILED",
                "{\"reason\": \"x\"} | 422 | VALIDATION_FAILED"
            })
    void badInputIsRefusedAndChangesNothing(String body, int status, String code) {
        String id = recorded(agent, body(agent, "NO_ANSWER"));

        correct(id, body)
                .statusCode(status)
                .contentType("application/problem+json")
                .body("code", equalTo(code));
        as("agent", agent).get(PATH + "/" + id + "/revisions").then().body("items", hasSize(1));
    }

    @Test
    void aMissingKeyIsRefused() {
        String id = recorded(agent, body(agent, "NO_ANSWER"));

        as("supervisor", "S1")
                .contentType("application/json")
                .body(correction("EFFECTIVE"))
                .post(PATH + "/" + id + "/corrections")
                .then()
                .statusCode(400)
                .body("code", equalTo("IDEMPOTENCY_KEY_MISSING"));
    }

    /** The exemption itself is the task service's; here it is only kept with the call. */
    @Test
    void theContactClassOfAnExemptDialIsKeptWithTheCall() {
        Map<String, Object> grant = grantFor(agent);
        grant.put("contactClass", "COMPLAINT_REPLY");

        post(agent, body(grant, "EFFECTIVE")).statusCode(201).body("contactClass", equalTo("COMPLAINT_REPLY"));
        post(agent, body(agent, "EFFECTIVE"))
                .statusCode(201)
                .body("$", not(org.hamcrest.Matchers.hasKey("contactClass")));
    }

    private static byte[] resource(String path) throws IOException {
        try (InputStream in = CorrectionTest.class.getResourceAsStream(path)) {
            assertThat(in).as(path).isNotNull();
            return in.readAllBytes();
        }
    }
}
