package dev.ringback.complaint.testing;

import static org.awaitility.Awaitility.await;

import dev.ringback.platform.event.DomainEvent;
import dev.ringback.platform.event.EventType;
import dev.ringback.platform.event.Topics;
import dev.ringback.platform.json.EventJson;
import java.time.Duration;
import java.util.List;

/** What the topic tells of a complaint. */
public final class Told {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Told() {}

    /** The events of a type, in order, once there are that many. */
    public static <E extends DomainEvent> List<E> about(String complaint, Class<E> type, int atLeast) {
        String wireName = EventType.of(type).wireName();
        return await().atMost(PATIENCE)
                .until(
                        () -> Topic.under(Topics.COMPLAINT, complaint).stream()
                                .filter(each ->
                                        wireName.equals(Topic.headers(each).get("ce_type")))
                                .map(each -> EventJson.read(each.value(), type))
                                .toList(),
                        found -> found.size() >= atLeast);
    }
}
