package dev.ringback.platform.event;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A complaint was taken in (CMPL-1). What was said, and by whom, stays with the complaint.
 *
 * @param source the system it came from; unique together with {@code externalId}
 * @param customerId reference of the customer, absent if the caller did not say who he is
 * @param channel PHONE, LETTER, VISIT, CALLBACK, MONITORING, MEDIA or PROVINCIAL
 * @param causeClass NO_CONSENT, ATTITUDE, HARASSMENT, WRONG_EXPLANATION, OPERATION_ERROR, PRODUCT, LOGISTICS or OTHER
 *     (CMPL-5)
 * @param subjectAgentId the agent it is about
 * @param orgUnitId that agent's unit when it was taken in
 * @param replyDueAt the customer is answered by then (CMPL-2)
 * @param kind COMPLAINT or SUGGESTION; absent means COMPLAINT
 * @param numberRef keyed reference of the number that complained, for a caller who is no customer
 * @param doNotCall true asks the task service to put the number on the do-not-call list at once (CMPL-4)
 * @param issueId the issue found on a call that it came from (CALL-9)
 * @param incidentId what happened, under one id in all services
 */
public record ComplaintRaised(
        UUID complaintId,
        String source,
        String externalId,
        @Nullable UUID customerId,
        String channel,
        String causeClass,
        @Nullable String subjectAgentId,
        @Nullable String orgUnitId,
        Instant receivedAt,
        Instant replyDueAt,
        @Nullable String kind,
        @Nullable String numberRef,
        @Nullable Boolean doNotCall,
        @Nullable UUID issueId,
        @Nullable String incidentId)
        implements DomainEvent {}
