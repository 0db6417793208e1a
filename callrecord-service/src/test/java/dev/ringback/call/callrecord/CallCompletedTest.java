package dev.ringback.call.callrecord;

import static dev.ringback.call.testing.Calls.body;
import static dev.ringback.call.testing.Calls.newAgent;
import static dev.ringback.call.testing.Calls.post;
import static dev.ringback.call.testing.Calls.recorded;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.ringback.call.grant.Grants;
import dev.ringback.call.testing.OnTheStack;
import dev.ringback.call.testing.Topic;
import dev.ringback.platform.event.Topics;
import dev.ringback.stack.testing.Rule;
import dev.ringback.stack.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The producer's half of the contract of CallCompleted, read from the real topic. */
@QuarkusTest
@OnTheStack
class CallCompletedTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TYPE = "dev.ringback.call-completed.v1";
    private static final Instant DIALLED = Instant.parse("2026-04-01T02:02:00Z");

    @BeforeEach
    void anHourAfterTheDial() {
        TestClock.set(DIALLED.plusSeconds(3600));
    }

    @Test
    @Rule("CALL-1")
    void theCallOfTheGoldenExampleIsPublishedAsTheGoldenExample() throws IOException {
        // Each run dials anew, so attempt and call have ids of their own.
        ObjectNode golden = (ObjectNode) JSON.readTree(resource("/golden-events/" + TYPE + ".json"));
        golden.put("attemptId", UUID.randomUUID().toString());
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("grant", Grants.sign(grantOf(golden)));
        for (String field : List.of("startedAt", "endedAt", "outcome", "disposition")) {
            body.put(field, golden.get(field).asText());
        }
        body.put("answers", dev.ringback.call.testing.Calls.answers(Grants.QUESTIONS));
        body.put("notes", "not for the topic");

        String id = recorded(golden.get("agentId").asText(), body);

        ConsumerRecord<String, byte[]> published = publishedUnder(id).getFirst();
        golden.put("callId", id);
        JsonNode data = JSON.readTree(published.value());
        assertThat(data).isEqualTo(golden);
        assertThat(JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                        .getSchema(JSON.readTree(resource("/schemas/" + TYPE + ".json")))
                        .validate(data))
                .isEmpty();
        assertThat(Topic.headers(published))
                .containsEntry("ce_type", TYPE)
                .containsEntry("ce_specversion", "1.0")
                .containsEntry("ce_source", "/callrecord-service")
                .containsEntry("ce_subject", id)
                .containsEntry("ce_aggregateversion", "1")
                .containsKeys("ce_id", "ce_time");
    }

    @Test
    void anEventOfTheLeastACallCanHaveKeepsTheSchema() throws IOException {
        String agent = newAgent();
        Map<String, Object> grant = Grants.claims(UUID.randomUUID(), agent, DIALLED);
        List.of("business", "subjectKind", "subjectId", "opensOn", "dueOn", "owner", "orgUnit", "questions")
                .forEach(grant::remove);
        Map<String, Object> body = body(grant, "NO_ANSWER");
        body.put("startedAt", DIALLED.toString());
        body.put("endedAt", DIALLED.toString());

        String id = recorded(agent, body);

        JsonNode data = JSON.readTree(publishedUnder(id).getFirst().value());
        assertThat(JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                        .getSchema(JSON.readTree(resource("/schemas/" + TYPE + ".json")))
                        .validate(data))
                .isEmpty();
        assertThat(data.has("orgUnitId")).isFalse();
        assertThat(data.get("connected").booleanValue()).isFalse();
    }

    @Test
    void aCallIsPublishedOnceHoweverOftenItIsPosted() {
        String agent = newAgent();
        Map<String, Object> grant = Grants.claims(UUID.randomUUID(), agent, DIALLED);
        Map<String, Object> body = body(grant, "EFFECTIVE");
        body.put("startedAt", DIALLED.toString());
        body.put("endedAt", DIALLED.plusSeconds(60).toString());
        String key = "once-" + agent;

        String id = post(agent, body, key).path("id");
        post(agent, body, key).then().statusCode(201);
        post(agent, body, key + "-other").then().statusCode(409);
        String last = recorded(agent, withAnotherGrant(body, agent));

        publishedUnder(last);
        assertThat(publishedUnder(id)).hasSize(1);
    }

    private static Map<String, Object> withAnotherGrant(Map<String, Object> body, String agent) {
        Map<String, Object> other = new LinkedHashMap<>(body);
        other.put("grant", Grants.sign(Grants.claims(UUID.randomUUID(), agent, DIALLED)));
        return other;
    }

    /** The dial that leads to the golden call. */
    private static Map<String, Object> grantOf(JsonNode golden) {
        Map<String, Object> claims = Grants.claims(
                UUID.fromString(golden.get("attemptId").asText()),
                golden.get("agentId").asText(),
                Instant.parse(golden.get("dialledAt").asText()));
        Map.ofEntries(
                        Map.entry("task", "taskId"),
                        Map.entry("customer", "customerId"),
                        Map.entry("program", "programId"),
                        Map.entry("purpose", "purpose"),
                        Map.entry("business", "business"),
                        Map.entry("subjectKind", "subjectKind"),
                        Map.entry("subjectId", "subjectId"),
                        Map.entry("opensOn", "opensOn"),
                        Map.entry("dueOn", "dueOn"),
                        Map.entry("owner", "ownerAgentId"),
                        Map.entry("orgUnit", "orgUnitId"))
                .forEach((claim, field) -> claims.put(claim, golden.get(field).asText()));
        claims.put("fencing", golden.get("fencingToken").longValue());
        return claims;
    }

    private static List<ConsumerRecord<String, byte[]>> publishedUnder(String id) {
        return await().atMost(Duration.ofSeconds(30))
                .until(() -> Topic.under(Topics.CALL, id), records -> !records.isEmpty());
    }

    private static byte[] resource(String path) throws IOException {
        try (InputStream in = CallCompletedTest.class.getResourceAsStream(path)) {
            assertThat(in).as(path).isNotNull();
            return in.readAllBytes();
        }
    }
}
