package dev.ringback.platform.event;

import java.math.BigDecimal;
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
 * @param party who answers for it beside or in place of them, as {@code PARTNER:P-07}; charged under no item
 * @param productCancelled true if what was sold is cancelled
 * @param compensation yuan the customer is given, exact, above 0
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
        String madeBy,
        @Nullable String party,
        @Nullable Boolean productCancelled,
        @Nullable BigDecimal compensation)
        implements DomainEvent {

    /** A judgement by which only an agent or a unit answers, and the customer is given nothing. */
    public FindingMade(
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
            String madeBy) {
        this(
                findingId,
                complaintId,
                incidentId,
                companyCaused,
                causeClass,
                subjectAgentId,
                orgUnitId,
                standard,
                penaltyItem,
                occurredAt,
                madeAt,
                madeBy,
                null,
                null,
                null);
    }
}
