package dev.ringback.task.fact;

import java.time.Instant;
import java.util.UUID;

/**
 * A fact that was taken in.
 *
 * @param fact its content; the customer by id
 * @param createdAt business time of its coming in
 */
public record StoredFact<F extends NewFact>(UUID id, UUID customerId, F fact, Instant createdAt) {}
