package dev.ringback.task.customer;

import java.util.UUID;

/**
 * Whom a callback goes to.
 *
 * @param customerId the customer, or the survivor if it was merged
 * @param externalId that customer's id in its source system
 * @param obsolete whether the record is of no use any more: nobody calls (TASK-4)
 */
public record Callee(UUID customerId, String externalId, boolean obsolete) {}
