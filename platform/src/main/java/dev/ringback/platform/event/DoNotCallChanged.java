package dev.ringback.platform.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A do-not-call entry was made, lifted or ran out (TASK-17, CMPL-4). Holds from the commit in the task service;
 * this tells the others.
 *
 * @param customerId the customer, absent when only the number is known
 * @param numberRef keyed reference of the number, never the number
 * @param state LISTED, LIFTED or EXPIRED
 * @param kind COMPLAINT, CUSTOMER_REQUEST, BLACKLIST, PROTECTED_PERSON or OTHER
 * @param origin COMPLAINT, CALL or MANUAL: what asked for it
 * @param originId id of that complaint or call
 * @param requestedAt when it was asked for; {@code changedAt} less this is the delay
 * @param expiresOn first local date on which it no longer holds; absent when permanent
 */
public record DoNotCallChanged(
        UUID entryId,
        @Nullable UUID customerId,
        String numberRef,
        String state,
        String kind,
        String origin,
        @Nullable UUID originId,
        Instant requestedAt,
        @Nullable LocalDate expiresOn,
        Instant changedAt)
        implements DomainEvent {}
