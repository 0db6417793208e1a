package dev.ringback.platform.event;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A service has taken its section of a pack. Activation is complete when all services name the same digest.
 *
 * @param service e.g. task-service
 * @param digest digest of the whole pack as the service computed it from what it received
 * @param refusal why the service cannot run it; absent when it does
 */
public record PackApplied(
        String packId,
        int version,
        String service,
        String digest,
        @Nullable String refusal,
        Instant appliedAt) implements DomainEvent {}
