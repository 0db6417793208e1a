package dev.ringback.platform.inbox;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.ringback.platform.event.EventType;
import dev.ringback.platform.event.TaskClaimed;
import dev.ringback.platform.event.Topics;
import dev.ringback.platform.json.EventJson;
import dev.ringback.platform.kafka.KafkaClients;
import dev.ringback.platform.probe.Db;
import dev.ringback.platform.probe.ProbeHandler;
import dev.ringback.stack.testing.RingbackTestResource;
import dev.ringback.stack.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Invariant 5, the reading half: applied exactly once, in order, or set aside in sight. */
@QuarkusTest
@QuarkusTestResource(
        value = RingbackTestResource.class,
        initArgs = @ResourceArg(name = "database", value = "ringback_task"))
class InboxTest {
    @Inject
    KafkaClients kafka;

    @Inject
    ProbeHandler handler;

    private KafkaProducer<String, byte[]> producer;

    @BeforeEach
    void connect() {
        handler.cure(false);
        producer = kafka.producer();
    }

    @AfterEach
    void close() {
        producer.close();
    }

    private static ConditionFactory soon() {
        return await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(100));
    }

    private void send(UUID id, UUID task, long version, String agent) throws Exception {
        send(id.toString(), task, version, agent, EventType.TASK_CLAIMED.wireName());
    }

    private void send(String id, UUID task, long version, String agent, String type) throws Exception {
        byte[] data = EventJson.write(new TaskClaimed(task, agent, version, Instant.EPOCH));
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(Topics.TASK, task.toString(), data);
        Map.of(
                        "ce_id",
                        id,
                        "ce_type",
                        type,
                        "ce_source",
                        "/test",
                        "ce_aggregateversion",
                        Long.toString(version),
                        "ce_time",
                        "2026-04-01T00:00:00Z")
                .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        producer.send(record).get();
    }

    private static List<String> applied(UUID task) {
        return Db.column("SELECT fencing_token FROM probe_applied WHERE task_id = ? ORDER BY position", task);
    }

    private static List<String> noted(UUID task) {
        return Db.column("SELECT fencing_token FROM probe_noted WHERE task_id = ?", task);
    }

    private static long letters(UUID task) {
        return Db.count(
                "SELECT count(*) FROM dead_letter WHERE record_key = ? AND replayed_at IS NULL", task.toString());
    }

    // Guard: InboxStore.recordNew; without it the first event is applied twice.
    @Test
    void eventDeliveredTwiceIsAppliedOnce() throws Exception {
        UUID task = UUID.randomUUID();
        UUID event = UUID.randomUUID();
        send(event, task, 1, "A01");
        send(event, task, 1, "A01");
        send(UUID.randomUUID(), task, 2, "A01");

        soon().untilAsserted(() -> assertThat(applied(task)).containsExactly("1", "2"));
    }

    // Guard: the one transaction around all handlers of a type; without it the other handler keeps what the failed one
    // undid.
    @Test
    void everyHandlerOfATypeAppliesAnEventOrNoneDoes() throws Exception {
        UUID healthy = UUID.randomUUID();
        UUID sick = UUID.randomUUID();
        send(UUID.randomUUID(), sick, 1, "POISON");
        send(UUID.randomUUID(), healthy, 1, "A01");

        soon().untilAsserted(() -> assertThat(applied(healthy)).containsExactly("1"));
        soon().untilAsserted(() -> assertThat(letters(sick)).isEqualTo(1));
        assertThat(noted(healthy)).containsExactly("1");
        assertThat(noted(sick)).isEmpty();
    }

    // Guard: InboxStore.setAside parking the key; without it version 2 overtakes the failed version 1.
    @Test
    void poisonousEventParksItsKeyUntilReplayedInOrder() throws Exception {
        UUID sick = UUID.randomUUID();
        UUID healthy = UUID.randomUUID();
        send(UUID.randomUUID(), sick, 1, "POISON");
        send(UUID.randomUUID(), sick, 2, "A01");
        send(UUID.randomUUID(), healthy, 1, "A01");

        soon().untilAsserted(() -> assertThat(applied(healthy)).containsExactly("1"));
        soon().untilAsserted(() -> assertThat(letters(sick)).isEqualTo(2));
        assertThat(applied(sick)).isEmpty();

        replayAll().body("failed", org.hamcrest.Matchers.greaterThanOrEqualTo(1));
        assertThat(applied(sick)).isEmpty();

        handler.cure(true);
        replayAll();
        assertThat(applied(sick)).containsExactly("1", "2");
        assertThat(letters(sick)).isZero();

        send(UUID.randomUUID(), sick, 3, "A01");
        soon().untilAsserted(() -> assertThat(applied(sick)).containsExactly("1", "2", "3"));
    }

    @Test
    void unknownTypeAndUnreadableEnvelopeAreSetAsideWithTheirReason() throws Exception {
        UUID unknown = UUID.randomUUID();
        UUID unreadable = UUID.randomUUID();
        send(UUID.randomUUID().toString(), unknown, 1, "A01", "dev.ringback.from-the-future.v9");
        send("not-an-id", unreadable, 1, "A01", EventType.TASK_CLAIMED.wireName());

        soon().untilAsserted(() -> {
            assertThat(reason(unknown)).containsExactly("UNKNOWN_TYPE");
            assertThat(reason(unreadable)).containsExactly("MALFORMED: ce_id");
        });
    }

    @Test
    void deadLettersAreListedAndReplayedByAdminsOnly() {
        given().auth()
                .oauth2(TestTokens.token("crm", "x"))
                .get("/v1/dead-letters/probe-service")
                .then()
                .statusCode(403);
        given().auth()
                .oauth2(TestTokens.token("admin", "x"))
                .get("/v1/dead-letters/other-service")
                .then()
                .statusCode(404);
        given().auth()
                .oauth2(TestTokens.token("admin", "x"))
                .contentType("application/json")
                .body("{}")
                .post("/v1/dead-letters/probe-service/replays")
                .then()
                .statusCode(422)
                .body("code", equalTo("VALIDATION_FAILED"));
    }

    private static List<String> reason(UUID task) {
        return Db.column("SELECT reason FROM dead_letter WHERE record_key = ?", task.toString());
    }

    private static io.restassured.response.ValidatableResponse replayAll() {
        return given().auth()
                .oauth2(TestTokens.token("admin", "x"))
                .contentType("application/json")
                .body("{\"all\":true}")
                .post("/v1/dead-letters/probe-service/replays")
                .then()
                .statusCode(200);
    }
}
