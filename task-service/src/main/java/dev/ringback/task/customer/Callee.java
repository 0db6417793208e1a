package dev.ringback.task.customer;

import java.util.UUID;

/**
 * Whom a callback goes to.
 *
 * @param contactId the customer's number; protection counts by it
 * @param externalId the customer's id in its source system
 */
public record Callee(UUID customerId, UUID contactId, String externalId) {}
