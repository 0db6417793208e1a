package dev.ringback.task.customer;

import java.util.UUID;

/**
 * Whom a callback goes to.
 *
 * @param customerId the customer, or the survivor if it was merged
 * @param externalId that customer's id in its source system
 */
public record Callee(UUID customerId, String externalId) {}
