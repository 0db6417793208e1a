package dev.ringback.platform.event;

import java.time.Instant;
import java.util.UUID;

/**
 * The CloudEvents context of an event.
 *
 * @param id unique id of the event; the same on every delivery
 * @param type catalogue entry
 * @param source the writing service, e.g. {@code /task-service}
 * @param aggregateId id of the aggregate, also the record key ({@code subject})
 * @param aggregateVersion strictly rising per aggregate, given under its row lock
 * @param time business time at which the event happened
 */
public record EventMeta(
        UUID id, EventType type, String source, String aggregateId, long aggregateVersion, Instant time) {}
