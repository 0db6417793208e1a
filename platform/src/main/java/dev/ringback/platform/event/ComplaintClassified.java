package dev.ringback.platform.event;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A complaint turned out to be about another cause, or of another level (CMPL-5, CMPL-7).
 *
 * @param customerId reference of the customer, absent if the caller did not say who he is
 * @param numberRef keyed reference of the number that complained, for a caller who is no customer
 * @param causeClass NO_CONSENT, ATTITUDE, HARASSMENT, WRONG_EXPLANATION, OPERATION_ERROR, PRODUCT, LOGISTICS or OTHER
 * @param level NORMAL, PROVINCIAL, MEDIA or LEGAL
 * @param doNotCall true asks the task service to put the number on the do-not-call list now (CMPL-4); false asks for nothing, and
 *     takes nothing off
 */
public record ComplaintClassified(
        UUID complaintId,
        @Nullable UUID customerId,
        @Nullable String numberRef,
        String causeClass,
        String level,
        boolean doNotCall,
        Instant classifiedAt)
        implements DomainEvent {}
