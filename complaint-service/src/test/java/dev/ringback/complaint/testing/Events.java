package dev.ringback.complaint.testing;

import dev.ringback.platform.event.DomainEvent;
import dev.ringback.platform.event.EventType;
import dev.ringback.platform.json.EventJson;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Sends events as the other services do. */
public final class Events {

    private Events() {}

    /**
     * An event on its way.
     *
     * @param id the same on every delivery
     */
    public record Sent(UUID id, String source, String key, long version, Instant time, DomainEvent event) {

        /** Sends it, once more or for the first time. */
        public void deliver() {
            EventType type = EventType.of(event.getClass());
            Topic.send(
                    type.topic(),
                    key,
                    Map.of(
                            "ce_specversion",
                            "1.0",
                            "ce_id",
                            id.toString(),
                            "ce_type",
                            type.wireName(),
                            "ce_source",
                            source,
                            "ce_subject",
                            key,
                            "ce_time",
                            time.toString(),
                            "ce_aggregateversion",
                            Long.toString(version),
                            "content-type",
                            "application/json"),
                    EventJson.write(event));
        }
    }

    /** An event of an aggregate. */
    public static Sent event(String source, Object key, long version, Instant time, DomainEvent event) {
        return new Sent(UUID.randomUUID(), source, key.toString(), version, time, event);
    }
}
