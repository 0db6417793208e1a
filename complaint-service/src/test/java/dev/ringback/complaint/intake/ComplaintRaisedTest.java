package dev.ringback.complaint.intake;

import static dev.ringback.complaint.testing.Complaints.post;
import static dev.ringback.complaint.testing.Complaints.raised;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.ringback.complaint.testing.Complaints;
import dev.ringback.complaint.testing.Directory;
import dev.ringback.complaint.testing.OnTheStack;
import dev.ringback.complaint.testing.Topic;
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
import org.junit.jupiter.api.Test;

/** The producer's half of the contract of ComplaintRaised, read from the real topic, and the directory behind it. */
@QuarkusTest
@OnTheStack
class ComplaintRaisedTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TYPE = "dev.ringback.complaint-raised.v1";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Test
    @Rule("CMPL-1")
    void theComplaintOfTheGoldenExampleIsPublishedAsTheGoldenExample() throws IOException {
        TestClock.set(Instant.parse("2026-04-01T03:00:00Z"));
        ObjectNode golden = (ObjectNode) JSON.readTree(resource("/golden-events/" + TYPE + ".json"));
        golden.put("externalId", UUID.randomUUID().toString());
        String agent = golden.get("subjectAgentId").asText();
        String unit = golden.get("orgUnitId").asText();
        Directory.unit(unit);
        Directory.agent(agent, unit);
        awaitUnitOf(agent, unit);
        Map<String, Object> body = new LinkedHashMap<>();
        for (String field : List.of(
                "source", "externalId", "customerId", "channel", "causeClass", "subjectAgentId", "receivedAt")) {
            body.put(field, golden.get(field).asText());
        }
        body.put("text", "not for the topic");

        String id = raised(body);

        ConsumerRecord<String, byte[]> published = publishedUnder(id).getFirst();
        golden.put("complaintId", id);
        golden.put("kind", "COMPLAINT");
        golden.put("doNotCall", true);
        golden.put("incidentId", id);
        JsonNode data = JSON.readTree(published.value());
        assertThat(data).isEqualTo(golden);
        assertThat(schema().validate(data)).isEmpty();
        assertThat(Topic.headers(published))
                .containsEntry("ce_type", TYPE)
                .containsEntry("ce_source", "/complaint-service")
                .containsEntry("ce_subject", id)
                .containsEntry("ce_aggregateversion", "1");
    }

    @Test
    void aComplaintIsPublishedOnceHoweverOftenItIsSent() throws IOException {
        TestClock.set(Complaints.RECEIVED.plusSeconds(60));
        Map<String, Object> body = Complaints.body();
        body.remove("customerId");
        body.remove("subjectAgentId");

        String id = raised(body);
        post(body).statusCode(200);
        publishedUnder(raised(Complaints.body()));

        List<ConsumerRecord<String, byte[]>> published = publishedUnder(id);
        assertThat(published).hasSize(1);
        assertThat(schema().validate(JSON.readTree(published.getFirst().value())))
                .isEmpty();
    }

    private static void awaitUnitOf(String agent, String unit) {
        await().atMost(PATIENCE).until(() -> {
            Map<String, Object> probe = Complaints.body();
            probe.put("receivedAt", "2026-04-01T02:00:00Z");
            probe.put("subjectAgentId", agent);
            return unit.equals(post(probe).statusCode(201).extract().path("orgUnitId"));
        });
    }

    private static List<ConsumerRecord<String, byte[]>> publishedUnder(String id) {
        return await().atMost(PATIENCE).until(() -> Topic.under(Topics.COMPLAINT, id), records -> !records.isEmpty());
    }

    private static com.networknt.schema.JsonSchema schema() throws IOException {
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(JSON.readTree(resource("/schemas/" + TYPE + ".json")));
    }

    private static byte[] resource(String path) throws IOException {
        try (InputStream in = ComplaintRaisedTest.class.getResourceAsStream(path)) {
            assertThat(in).as(path).isNotNull();
            return in.readAllBytes();
        }
    }
}
