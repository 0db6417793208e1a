package dev.ringback.platform.inbox;

import dev.ringback.platform.event.DomainEvent;
import dev.ringback.platform.event.Drained;
import dev.ringback.platform.event.EventMeta;
import dev.ringback.platform.event.EventType;
import dev.ringback.platform.json.EventJson;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/** A record as it came from the topic or out of the dead letters, before it is understood. */
record Incoming(
        String topic, int partition, long offset, String key, Map<String, String> headers, byte @Nullable [] data) {

    static Incoming of(ConsumerRecord<String, byte[]> record) {
        Map<String, String> headers = new TreeMap<>();
        for (Header header : record.headers()) {
            byte @Nullable [] value = header.value();
            headers.put(header.key(), value == null ? "" : new String(value, StandardCharsets.UTF_8));
        }
        String key = record.key() == null ? "" : record.key();
        return new Incoming(record.topic(), record.partition(), record.offset(), key, headers, record.value());
    }

    /** The event's id, when there is a readable one. */
    Optional<UUID> eventId() {
        try {
            return Optional.ofNullable(headers.get("ce_id")).map(UUID::fromString);
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    /** The catalogue entry, when this version knows the type. */
    Optional<EventType> type() {
        return Optional.ofNullable(headers.get("ce_type")).flatMap(EventType::byWireName);
    }

    /** What it marks, when it is a readable mark and no event. */
    Optional<Drained> mark() {
        byte @Nullable [] bytes = data;
        if (bytes == null || !Drained.WIRE_NAME.equals(headers.get("ce_type"))) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Drained(topic, partition, EventJson.read(bytes, Drained.Mark.class)));
        } catch (UncheckedIOException notOne) {
            return Optional.empty();
        }
    }

    /**
     * Reads the event.
     *
     * @throws PoisonousEventException when the envelope or the data cannot be read
     */
    EventHandler.Delivery<DomainEvent> read() {
        EventType type = type().orElseThrow(() -> new PoisonousEventException("UNKNOWN_TYPE"));
        UUID id = eventId().orElseThrow(() -> new PoisonousEventException("MALFORMED: ce_id"));
        byte @Nullable [] bytes = data;
        if (bytes == null) {
            throw new PoisonousEventException("MALFORMED: no data");
        }
        try {
            EventMeta meta = new EventMeta(
                    id,
                    type,
                    headers.getOrDefault("ce_source", ""),
                    key,
                    Long.parseLong(headers.getOrDefault("ce_aggregateversion", "")),
                    Instant.parse(headers.getOrDefault("ce_time", "")));
            return new EventHandler.Delivery<>(EventJson.read(bytes, type.record()), meta);
        } catch (NumberFormatException | DateTimeParseException | UncheckedIOException e) {
            throw new PoisonousEventException("MALFORMED: " + e.getClass().getSimpleName(), e);
        }
    }
}
