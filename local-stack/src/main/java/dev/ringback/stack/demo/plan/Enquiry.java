package dev.ringback.stack.demo.plan;

import java.time.Instant;

/**
 * A technical enquiry that a customer made.
 *
 * @param externalId the enquiry's id in its source
 * @param customer who asked
 * @param topic what about
 * @param receivedAt when
 * @param owner the agent who is to call back
 * @param unit the owner's org unit
 */
public record Enquiry(
        String externalId, Customer customer, String topic, Instant receivedAt, String owner, String unit) {}
