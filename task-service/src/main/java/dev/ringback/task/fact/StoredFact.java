package dev.ringback.task.fact;

import java.time.Instant;
import java.util.UUID;

/**
 * A fact that was taken in.
 *
 * @param fact its content; the customers by id
 * @param createdAt business time of its coming in
 */
public record StoredFact<F extends NewFact<F>>(UUID id, F fact, Instant createdAt) {}
