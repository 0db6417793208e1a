package dev.ringback.complaint.testing;

import static org.awaitility.Awaitility.await;

import dev.ringback.platform.event.DomainEvent;
import dev.ringback.platform.event.EventType;
import dev.ringback.platform.json.EventJson;
import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.Arc;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Sends events as the other services do. */
public final class Events {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

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

        /** Sends it, and waits until it was taken in. */
        public void deliverAndWait() {
            deliver();
            await("event " + id).atMost(PATIENCE).until(this::applied);
        }

        /** Whether it was taken in. */
        public boolean applied() throws SQLException {
            AgroalDataSource dataSource =
                    Arc.container().instance(AgroalDataSource.class).get();
            try (Connection connection = dataSource.getConnection();
                    PreparedStatement select = connection.prepareStatement("SELECT 1 FROM inbox WHERE event_id = ?")) {
                select.setObject(1, id);
                try (ResultSet row = select.executeQuery()) {
                    return row.next();
                }
            }
        }
    }

    /** An event of an aggregate. */
    public static Sent event(String source, Object key, long version, Instant time, DomainEvent event) {
        return new Sent(UUID.randomUUID(), source, key.toString(), version, time, event);
    }
}
