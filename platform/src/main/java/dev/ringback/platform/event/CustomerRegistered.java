package dev.ringback.platform.event;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A customer became known. Name and number stay in the task service; others keep the id as their reference. */
public record CustomerRegistered(
        UUID customerId,
        String source,
        String externalId,
        @Nullable String region) implements DomainEvent {}
