package dev.ringback.task.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ringback.platform.event.CallCompleted;
import dev.ringback.platform.event.CallCorrected;
import dev.ringback.platform.event.DomainEvent;
import dev.ringback.platform.event.EventType;
import dev.ringback.platform.json.EventJson;
import dev.ringback.stack.testing.EmbeddedStack;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** The other services, as far as their events go. */
public final class Calls {

    private Calls() {}

    /** A call of a dialled task that ended now. */
    public static CallCompleted call(
            String task,
            int token,
            UUID customer,
            String business,
            String outcome,
            @Nullable String disposition,
            Instant endedAt,
            @Nullable Instant appointmentAt) {
        boolean successful = outcome.equals("SUCCESSFUL");
        boolean effective = successful || outcome.equals("EFFECTIVE");
        return new CallCompleted(
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.fromString(task),
                "any",
                "DEAL",
                business,
                "A01",
                null,
                customer,
                null,
                null,
                null,
                null,
                null,
                (long) token,
                "OUTBOUND",
                endedAt.minusSeconds(60),
                endedAt.minusSeconds(50),
                endedAt,
                outcome,
                disposition,
                effective || outcome.equals("CONNECTED_INCOMPLETE"),
                effective,
                successful,
                1,
                appointmentAt,
                null);
    }

    /** Publishes a call's event as the call record service does. */
    public static void publish(CallCompleted call) {
        publish(call.callId().toString(), 1, call);
    }

    /** A correction of a call: it reads so from a revision on. */
    public static CallCorrected corrected(
            CallCompleted call,
            int revision,
            String outcome,
            @Nullable String disposition,
            @Nullable Instant appointmentAt) {
        boolean successful = outcome.equals("SUCCESSFUL");
        boolean effective = successful || outcome.equals("EFFECTIVE");
        CallCompleted corrected = new CallCompleted(
                call.callId(),
                call.attemptId(),
                call.taskId(),
                call.programId(),
                call.purpose(),
                call.business(),
                call.agentId(),
                call.orgUnitId(),
                call.customerId(),
                call.subjectKind(),
                call.subjectId(),
                call.opensOn(),
                call.dueOn(),
                call.ownerAgentId(),
                call.fencingToken(),
                call.direction(),
                call.dialledAt(),
                call.startedAt(),
                call.endedAt(),
                outcome,
                disposition,
                effective || outcome.equals("CONNECTED_INCOMPLETE"),
                effective,
                successful,
                call.definitionVersion(),
                appointmentAt,
                call.imported());
        return new CallCorrected(
                call.callId(),
                revision,
                corrected,
                call.outcome(),
                call.disposition(),
                "heard on the recording",
                "quality-1",
                call.endedAt().plusSeconds(3600));
    }

    /** Publishes a correction's event as the call record service does, and waits until it is applied. */
    public static void correct(CallCorrected correction) {
        publish(correction.callId().toString(), correction.revision(), correction);
        awaitHeard(correction.callId(), correction.revision());
    }

    /** Waits until a revision of a call, or a later one, is applied: each correction of a customer's call leaves its row. */
    public static void awaitHeard(UUID call, int revision) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(Database.count(
                                "SELECT count(*) FROM contact_signal WHERE call_id = ? AND revision >= ?",
                                call,
                                revision))
                        .isPositive());
    }

    /** Publishes an event of an aggregate. */
    public static void publish(String aggregateId, long version, DomainEvent event) {
        publish(UUID.randomUUID(), aggregateId, version, event);
    }

    /** Publishes an event under an id of its own, so that it can be delivered again. */
    public static void publish(UUID eventId, String aggregateId, long version, DomainEvent event) {
        EventType type = EventType.of(event.getClass());
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(type.topic(), aggregateId, EventJson.write(event));
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        eventId.toString(),
                        "ce_type",
                        type.wireName(),
                        "ce_source",
                        "/test",
                        "ce_subject",
                        aggregateId,
                        "ce_aggregateversion",
                        Long.toString(version),
                        "ce_time",
                        "2026-04-01T00:00:00Z",
                        "content-type",
                        "application/json")
                .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", EmbeddedStack.shared().bootstrapServers(), "acks", "all"),
                new StringSerializer(),
                new ByteArraySerializer())) {
            producer.send(record);
            producer.flush();
        }
    }
}
