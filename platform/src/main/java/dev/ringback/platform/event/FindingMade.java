package dev.ringback.platform.event;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A complaint was judged (CMPL-3). A company-caused one is one demerit, however often it is told (CMPL-8, A-10).
 *
 * @param incidentId one incident is charged once, whatever complaints tell of it
 * @param companyCaused whether the company answers for it
 * @param subjectAgentId who is charged; absent for a unit
 * @param orgUnitId that agent's unit when it happened, or the unit charged
 * @param standard the standard it was judged by
 * @param penaltyItem the single most specific item, e.g. {@code S3:4.3}; absent when none applies
 * @param occurredAt when it happened
 * @param madeBy subject of the judge
 */
public record FindingMade(
        UUID findingId,
        UUID complaintId,
        String incidentId,
        boolean companyCaused,
        String causeClass,
        @Nullable String subjectAgentId,
        @Nullable String orgUnitId,
        String standard,
        @Nullable String penaltyItem,
        Instant occurredAt,
        Instant madeAt,
        String madeBy)
        implements DomainEvent {}
