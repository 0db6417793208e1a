package dev.ringback.complaint.reply;

import static dev.ringback.complaint.testing.Complaints.PATH;
import static dev.ringback.complaint.testing.Complaints.RECEIVED;
import static dev.ringback.complaint.testing.Complaints.as;
import static dev.ringback.complaint.testing.Complaints.body;
import static dev.ringback.complaint.testing.Complaints.close;
import static dev.ringback.complaint.testing.Complaints.raised;
import static dev.ringback.complaint.testing.Complaints.reply;
import static dev.ringback.complaint.testing.Complaints.resolve;
import static dev.ringback.complaint.testing.Complaints.shown;
import static dev.ringback.complaint.testing.Complaints.step;
import static dev.ringback.complaint.testing.Complaints.steps;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.ringback.complaint.testing.OnTheStack;
import dev.ringback.complaint.testing.Topic;
import dev.ringback.platform.event.ComplaintAnswered;
import dev.ringback.platform.event.Topics;
import dev.ringback.platform.json.EventJson;
import dev.ringback.stack.testing.Rule;
import dev.ringback.stack.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@OnTheStack
class ReplyResourceTest {

    private static final Instant DUE = RECEIVED.plus(Duration.ofHours(12));
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @BeforeEach
    void aDayAfterReceipt() {
        TestClock.set(RECEIVED.plus(Duration.ofDays(1)));
    }

    @ParameterizedTest
    @Rule("CMPL-2")
    @CsvSource({
        "2026-04-02T02:00:00Z, true",
        "2026-04-02T13:59:59Z, true",
        "2026-04-02T14:00:00Z, true",
        "2026-04-02T14:00:00.000001Z, false",
        "2026-04-02T14:00:01Z, false",
        "2026-04-02T16:00:00Z, false"
    })
    void aReplyIsInTimeUpToTheTwelfthHourToTheSecond(Instant repliedAt, boolean onTime) {
        String id = raised(body());

        reply(id, repliedAt)
                .statusCode(201)
                .header("Location", endsWith(PATH + "/" + id))
                .body("state", equalTo("ANSWERED"))
                .body("answeredAt", equalTo(repliedAt.toString()))
                .body("answeredOnTime", equalTo(onTime))
                .body("overdue", equalTo(false));

        ComplaintAnswered event = answers(id).getFirst();
        assertThat(event.onTime()).isEqualTo(onTime);
        assertThat(event.answeredAt()).isEqualTo(repliedAt);
        assertThat(event.replyDueAt()).isEqualTo(DUE);
        assertThat(event.round()).isEqualTo(1);
    }

    @Test
    @Rule("CMPL-2")
    void theTwelveHoursRunThroughMidnightInShanghai() {
        // 23:30 on the second of April in Shanghai.
        Map<String, Object> body = body();
        body.put("receivedAt", "2026-04-02T15:30:00Z");
        String id = raised(body);

        reply(id, Instant.parse("2026-04-03T01:30:00Z"))
                .statusCode(201)
                .body("replyDueAt", equalTo("2026-04-03T03:30:00Z"))
                .body("answeredOnTime", equalTo(true));
    }

    @Test
    @Rule("CMPL-2")
    void aReplyWithoutATimeIsOfNow() {
        String id = raised(body());
        TestClock.set(DUE.minusSeconds(120));
        String inTime = raised(body());

        step("supervisor", "S1", inTime, "replies", Map.of("channel", "SMS", "text", "Sorry."))
                .statusCode(201)
                .body("answeredOnTime", equalTo(true));
        TestClock.set(DUE.plusSeconds(1));
        step("supervisor", "S1", id, "replies", Map.of("channel", "LETTER", "text", "Sorry."))
                .statusCode(201)
                .body("answeredOnTime", equalTo(false));
    }

    @Test
    void theEarliestReplyIsTheAnswerAlsoWhenItIsRecordedLater() {
        String id = raised(body());

        reply(id, DUE.plusSeconds(3600)).statusCode(201).body("answeredOnTime", equalTo(false));
        reply(id, DUE.plusSeconds(7200)).statusCode(201).body("answeredAt", equalTo("2026-04-02T15:00:00Z"));
        reply(id, DUE).statusCode(201).body("answeredOnTime", equalTo(true)).body("state", equalTo("ANSWERED"));

        assertThat(answers(id, 2))
                .extracting(ComplaintAnswered::answeredAt)
                .containsExactly(DUE.plusSeconds(3600), DUE);
        assertThat(steps(id).stream().filter("ANSWERED"::equals)).hasSize(3);
    }

    @Test
    @Rule("GOV-1")
    void theHistoryKeepsWhatWasSaidWithoutNumbers() {
        String id = raised(body());

        step(
                        "complaint-officer",
                        "C7",
                        id,
                        "replies",
                        Map.of("channel", "PHONE", "text", "Called 13812345678 back.", "repliedAt", DUE.toString()))
                .statusCode(201);

        as("quality", "Q1")
                .get(PATH + "/" + id + "/history")
                .then()
                .statusCode(200)
                .body("items.step", contains("RAISED", "ROUTED", "DO_NOT_CALL_REQUESTED", "ANSWERED"))
                .body("items[3].text", equalTo("Called 138****5678 back."))
                .body("items[3].by", equalTo("C7"))
                .body("items[3].at", equalTo(DUE.toString()))
                .body("items[3].details.channel", equalTo("PHONE"));
    }

    @Test
    void theSameKeyOfAnotherComplaintIsAnotherRequest() {
        String first = raised(body());
        String second = raised(body());
        String key = UUID.randomUUID().toString();
        Map<String, String> reply = Map.of("channel", "PHONE", "text", "Sorry.");

        assertThat(post(first, key, reply).statusCode()).isEqualTo(201);
        assertThat(post(first, key, reply).header("Idempotency-Replayed")).isEqualTo("true");
        post(second, key, reply).then().statusCode(422).body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));

        assertThat(steps(first).stream().filter("ANSWERED"::equals)).hasSize(1);
        shown(second).body("state", equalTo("OPEN"));
    }

    /**
     * Guard: the row lock of the complaint. Without it replies at once take the same version, and the topic holds it
     * twice.
     */
    @Test
    void repliesAtOnceAreKeptOneAfterTheOther() throws Exception {
        String id = raised(body());
        List<Callable<Integer>> replies = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            Instant at = DUE.minusSeconds(60L * i);
            replies.add(() -> reply(id, at).extract().statusCode());
        }

        try (ExecutorService threads = Executors.newFixedThreadPool(replies.size())) {
            for (Future<Integer> each : threads.invokeAll(replies)) {
                assertThat(each.get()).isEqualTo(201);
            }
        }

        shown(id).body("answeredAt", equalTo(DUE.minusSeconds(420).toString()));
        await().atMost(PATIENCE)
                .until(() -> answers(id), all -> all.getLast().answeredAt().equals(DUE.minusSeconds(420)));
        assertThat(Topic.under(Topics.COMPLAINT, id))
                .extracting(each -> Long.parseLong(Topic.headers(each).get("ce_aggregateversion")))
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Test
    void onceResolvedOrClosedThereIsNothingToReplyTo() {
        String resolved = raised(body());
        reply(resolved, DUE).statusCode(201);
        resolve(resolved).statusCode(201);
        String closed = raised(body());
        close(closed, "WITHDRAWN").statusCode(201);

        reply(resolved, DUE).statusCode(409).body("code", equalTo("ALREADY_RESOLVED"));
        reply(closed, DUE).statusCode(409).body("code", equalTo("COMPLAINT_CLOSED"));
        shown(closed).body("answeredAt", nullValue());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-04-02T01:59:59.999999Z, BEFORE_RECEIPT",
        "0001-01-01T00:00:00Z, BEFORE_RECEIPT",
        "-999999999-01-01T00:00:00Z, BEFORE_RECEIPT",
        "2026-04-03T02:02:00Z, IN_THE_FUTURE",
        "+999999999-12-31T23:59:59Z, IN_THE_FUTURE"
    })
    void anImpossibleTimeOfReplyIsRefused(String repliedAt, String code) {
        String id = raised(body());

        step("complaint-officer", "C1", id, "replies", Map.of("channel", "PHONE", "text", "x", "repliedAt", repliedAt))
                .statusCode(422)
                .body("violations.field", contains("repliedAt"))
                .body("violations.code", contains(code));

        shown(id).body("state", equalTo("OPEN"));
        assertThat(steps(id)).doesNotContain("ANSWERED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "null",
                "{\"channel\": \"FAX\", \"text\": \"x\"}",
                "{\"channel\": 1, \"text\": \"x\"}",
                "{\"channel\": \"PHONE\", \"text\": 1}",
                "{\"channel\": \"PHONE\", \"text\": \"x\", \"repliedAt\": \"2026-02-30T00:00:00Z\"}",
                "{\"channel\": \"PHONE\", \"text\": \"x\", \"repliedAt\": 1775000000}",
                "{\"channel\": \"PHONE\", \"text\": \"x\", \"phone\": \"13812345678\"}"
            })
    void aReplyThatCannotBeReadIsRefused(String body) {
        String id = raised(body());

        step("complaint-officer", "C1", id, "replies", body).statusCode(400);

        shown(id).body("state", equalTo("OPEN"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"channel", "text"})
    void aMissingFieldIsRefusedByItsName(String field) {
        String id = raised(body());
        Map<String, String> reply = new HashMap<>(Map.of("channel", "PHONE", "text", "x"));
        reply.remove(field);

        step("complaint-officer", "C1", id, "replies", reply)
                .statusCode(422)
                .body("violations.field", org.hamcrest.Matchers.hasItem(field));
        step("complaint-officer", "C1", id, "replies", Map.of("channel", "PHONE", "text", "\u200b \u200b"))
                .statusCode(422)
                .body("violations.code", contains("SAYS_NOTHING"));

        shown(id).body("state", equalTo("OPEN"));
    }

    @Test
    void whoMayNotReplyOrNamesNoComplaintIsRefused() {
        String id = raised(body());
        Map<String, String> reply = Map.of("channel", "PHONE", "text", "x");

        for (String role : List.of("agent", "quality", "hr", "manager", "crm", "bi", "auditor", "admin")) {
            step(role, "X1", id, "replies", reply).statusCode(403).body("code", equalTo("FORBIDDEN"));
        }
        step("supervisor", "S1", UUID.randomUUID().toString(), "replies", reply).statusCode(404);
        step("supervisor", "S1", "12", "replies", reply).statusCode(404);
        as("supervisor", "S1")
                .contentType(ContentType.JSON)
                .body(reply)
                .post(PATH + "/" + id + "/replies")
                .then()
                .statusCode(400)
                .body("code", equalTo("IDEMPOTENCY_KEY_MISSING"));
        shown(id).body("state", equalTo("OPEN"));
    }

    /** CMPL-10. Guard: complaints are locked for whom they are not hidden from. */
    @Test
    @Rule("CMPL-10")
    void whomTheComplaintIsAboutDoesNotReplyAndSeesNoHistory() {
        Map<String, Object> body = body();
        String accused = "S-" + UUID.randomUUID();
        body.put("subjectAgentId", accused);
        String id = raised(body);

        step("supervisor", accused, id, "replies", Map.of("channel", "PHONE", "text", "x"))
                .statusCode(404);
        step("supervisor", accused, id, "resolutions", Map.of("text", "x")).statusCode(404);
        step("manager", accused, id, "closures", Map.of("reason", "WITHDRAWN")).statusCode(404);
        as("supervisor", accused).get(PATH + "/" + id + "/history").then().statusCode(404);

        shown(id).body("state", equalTo("OPEN"));
    }

    private static io.restassured.response.Response post(String id, String key, Object body) {
        return as("supervisor", "S1")
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(body)
                .post(PATH + "/" + id + "/replies");
    }

    private static List<ComplaintAnswered> answers(String id) {
        return answers(id, 1);
    }

    private static List<ComplaintAnswered> answers(String id, int atLeast) {
        return await().atMost(PATIENCE)
                .until(
                        () -> Topic.under(Topics.COMPLAINT, id).stream()
                                .filter(each ->
                                        Topic.headers(each).get("ce_type").equals("dev.ringback.complaint-answered.v1"))
                                .map(ConsumerRecord::value)
                                .map(bytes -> EventJson.read(bytes, ComplaintAnswered.class))
                                .toList(),
                        found -> found.size() >= atLeast);
    }
}
