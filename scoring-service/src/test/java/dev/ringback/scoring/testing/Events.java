package dev.ringback.scoring.testing;

import static org.awaitility.Awaitility.await;

import dev.ringback.platform.event.CallCompleted;
import dev.ringback.platform.event.CallCorrected;
import dev.ringback.platform.event.CustomerVerified;
import dev.ringback.platform.event.DomainEvent;
import dev.ringback.platform.event.Drained;
import dev.ringback.platform.event.EventType;
import dev.ringback.platform.event.FindingMade;
import dev.ringback.platform.event.FindingOverturned;
import dev.ringback.platform.event.TaskAllocated;
import dev.ringback.platform.event.TaskClosed;
import dev.ringback.platform.event.TaskCreated;
import dev.ringback.platform.event.TaskReopened;
import dev.ringback.platform.json.EventJson;
import dev.ringback.stack.testing.EmbeddedStack;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.core.ConditionFactory;

/** Writes events of the other services to the broker, as their outboxes do, and waits until they are in the journal. */
public final class Events implements AutoCloseable {
    private final KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
            Map.of("bootstrap.servers", EmbeddedStack.shared().bootstrapServers()),
            new StringSerializer(),
            new ByteArraySerializer());
    private final List<String> sent = new ArrayList<>();

    public static ConditionFactory soon() {
        return await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(50));
    }

    /** Sends an event under a new id, which it answers. */
    public UUID send(UUID aggregate, long version, DomainEvent event) {
        UUID id = UUID.randomUUID();
        send(id, aggregate, version, event);
        return id;
    }

    public void send(UUID id, UUID aggregate, long version, DomainEvent event) {
        sendRaw(id, EventType.of(event.getClass()), aggregate, version, EventJson.write(event));
        sent.add(id.toString());
    }

    /** A mark in the first partition of a topic, as if it had no other. */
    public void drained(String topic, Instant until) {
        byte[] data = ("{\"partitions\": 1, \"until\": \"" + until + "\"}").getBytes(StandardCharsets.UTF_8);
        ProducerRecord<String, byte[]> mark = new ProducerRecord<>(topic, 0, "/test", data);
        mark.headers().add("ce_type", Drained.WIRE_NAME.getBytes(StandardCharsets.UTF_8));
        producer.send(mark);
        producer.flush();
    }

    /** A record that is no event at all. */
    public void garbage(String topic) {
        producer.send(new ProducerRecord<>(topic, 0, UUID.randomUUID().toString(), new byte[] {0}));
        producer.flush();
    }

    public void sendRaw(UUID id, EventType type, UUID aggregate, long version, byte[] data) {
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(type.topic(), aggregate.toString(), data);
        Map.of(
                        "ce_id", id.toString(),
                        "ce_type", type.wireName(),
                        "ce_source", "/test",
                        "ce_specversion", "1.0",
                        "ce_subject", aggregate.toString(),
                        "ce_aggregateversion", Long.toString(version),
                        "ce_time", "2026-04-01T00:00:00Z")
                .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        producer.send(record);
    }

    /** Waits until every event sent through this object is in the journal. */
    public void awaitRecorded() {
        producer.flush();
        String[] ids = sent.stream().distinct().toArray(String[]::new);
        soon().until(() ->
                Db.count("SELECT count(*) FROM journal WHERE fact_id = ANY (?)", (Object) ids) == ids.length);
    }

    /** A task for an agent; answers its id. */
    public UUID task(String agentId, String purpose, LocalDate opensOn, LocalDate dueOn) {
        UUID task = UUID.randomUUID();
        task(task, agentId, purpose, opensOn, dueOn);
        return task;
    }

    public void task(UUID task, String agentId, String purpose, LocalDate opensOn, LocalDate dueOn) {
        send(task, 1, taskEvent(task, agentId, purpose, opensOn, dueOn));
    }

    public static TaskCreated taskEvent(UUID task, String agentId, String purpose, LocalDate opensOn, LocalDate dueOn) {
        boolean deal = purpose.equals("DEAL");
        boolean trip = purpose.equals("TRIP_VERIFICATION");
        return new TaskCreated(
                task,
                deal ? "deal-callback" : trip ? "trip-callback" : "enquiry-callback",
                1,
                purpose,
                deal ? "TASK-2" : trip ? "TASK-5" : "TASK-3",
                "machinery",
                UUID.randomUUID(),
                deal ? "ORDER" : trip ? "TRIP_VISIT" : "ENQUIRY",
                UUID.randomUUID(),
                opensOn,
                dueOn,
                agentId,
                null);
    }

    /** A supervisor gives a task to an agent, or to nobody. */
    public UUID allocated(UUID task, long version, String agentId, Instant at) {
        return send(
                task,
                version,
                new TaskAllocated(
                        task,
                        "deal-callback",
                        "DEAL",
                        UUID.randomUUID(),
                        agentId,
                        null,
                        null,
                        agentId == null ? "RECLAIMED" : "TRANSFERRED",
                        "supervisor-1",
                        at));
    }

    public void closed(UUID task, String agentId, String reason, Instant at) {
        closed(task, agentId, 9, reason, at);
    }

    public void closed(UUID task, String agentId, long version, String reason, Instant at) {
        LocalDate day = LocalDate.of(2026, 4, 1);
        send(
                task,
                version,
                new TaskClosed(
                        task, "deal-callback", "DEAL", UUID.randomUUID(), agentId, null, day, day, reason, null, at));
    }

    public UUID call(String agentId, UUID task, String purpose, UUID customer, String outcome, Instant at) {
        UUID call = UUID.randomUUID();
        return send(call, 1, callEvent(call, agentId, task, purpose, customer, outcome, "OUTBOUND", at));
    }

    /** Corrects a call that {@link #callEvent} made, as its given version. */
    public void corrected(CallCompleted before, int revision, String outcome) {
        CallCompleted now = callEvent(
                before.callId(),
                before.agentId(),
                before.taskId(),
                before.purpose(),
                before.customerId(),
                outcome,
                before.direction(),
                before.startedAt());
        send(
                before.callId(),
                revision,
                new CallCorrected(
                        before.callId(),
                        revision,
                        now,
                        before.outcome(),
                        null,
                        "the wrong line was chosen",
                        "supervisor-1",
                        before.startedAt().plusSeconds(3600)));
    }

    /** The same call as history without a grant. */
    public static CallCompleted imported(CallCompleted call) {
        return new CallCompleted(
                call.callId(),
                null,
                call.taskId(),
                null,
                call.purpose(),
                call.business(),
                call.agentId(),
                null,
                call.customerId(),
                null,
                null,
                null,
                null,
                null,
                null,
                call.direction(),
                null,
                call.startedAt(),
                call.endedAt(),
                call.outcome(),
                null,
                call.connected(),
                call.effective(),
                call.successful(),
                1,
                null,
                true);
    }

    public void reopened(UUID task, String agentId, long version, Instant at) {
        send(
                task,
                version,
                new TaskReopened(
                        task,
                        "deal-callback",
                        "DEAL",
                        UUID.randomUUID(),
                        agentId,
                        null,
                        UUID.randomUUID(),
                        "COMPLETED",
                        at));
    }

    public void verified(String agentId, UUID customer, LocalDate day) {
        send(
                customer,
                1,
                new CustomerVerified(
                        UUID.randomUUID(),
                        customer,
                        agentId,
                        null,
                        "CONFIRMED",
                        day,
                        Instant.parse(day + "T02:00:00Z")));
    }

    /** A company-caused finding about an agent; answers its id. */
    public UUID finding(UUID complaint, String incident, String agentId, String item, Instant occurredAt) {
        UUID finding = UUID.randomUUID();
        finding(finding, complaint, incident, agentId, item, true, occurredAt);
        return finding;
    }

    public void finding(
            UUID finding,
            UUID complaint,
            String incident,
            String agentId,
            String item,
            boolean companyCaused,
            Instant occurredAt) {
        send(
                complaint,
                3,
                new FindingMade(
                        finding,
                        complaint,
                        incident,
                        companyCaused,
                        "ATTITUDE",
                        agentId,
                        null,
                        "003 part 5, 4.3",
                        item,
                        occurredAt,
                        occurredAt.plusSeconds(86_400),
                        "officer-1"));
    }

    public void overturned(UUID finding, UUID complaint, String incident, Instant at) {
        send(complaint, 4, new FindingOverturned(finding, complaint, incident, at, "manager-1"));
    }

    public static CallCompleted callEvent(
            UUID call,
            String agentId,
            UUID task,
            String purpose,
            UUID customer,
            String outcome,
            String direction,
            Instant at) {
        boolean successful = outcome.equals("SUCCESSFUL");
        boolean effective = successful || outcome.equals("EFFECTIVE");
        boolean connected = effective || outcome.equals("CONNECTED_INCOMPLETE");
        return new CallCompleted(
                call,
                UUID.randomUUID(),
                task,
                null,
                purpose,
                "machinery",
                agentId,
                null,
                customer,
                null,
                null,
                null,
                null,
                null,
                1L,
                direction,
                at,
                at,
                at.plusSeconds(120),
                outcome,
                null,
                connected,
                effective,
                successful,
                1,
                null,
                null);
    }

    @Override
    public void close() {
        producer.close();
    }
}
