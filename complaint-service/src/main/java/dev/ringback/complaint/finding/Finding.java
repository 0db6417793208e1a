package dev.ringback.complaint.finding;

import dev.ringback.complaint.course.Party;
import dev.ringback.complaint.routing.CauseClass;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The judgement of a complaint as it is kept (CMPL-3).
 *
 * @param incidentId what happened; one finding about it stands at most
 * @param about what the complaint tells of, or that it was answered late
 * @param verdict what was found
 * @param judge who found it
 * @param appealUntil last local date on which it may be appealed (G4)
 * @param appeal absent if nobody appealed
 * @param overturning who took it back; absent while it stands
 */
record Finding(
        UUID id,
        UUID complaintId,
        String incidentId,
        FindingAbout about,
        CauseClass causeClass,
        Verdict verdict,
        Judge judge,
        LocalDate appealUntil,
        @Nullable Appeal appeal,
        @Nullable Overturning overturning) {

    /**
     * What was found.
     *
     * @param subjectAgentId who answers for it; absent for a unit
     * @param orgUnitId his unit when it happened, or the unit that answers for it
     * @param standard the standard it was judged by
     * @param party who answers for it beside or in place of them, e.g. a partner
     * @param penaltyItem the single most specific item it is charged under (CMPL-8)
     * @param evidenceIds what it was judged by
     */
    record Verdict(
            boolean companyCaused,
            @Nullable String subjectAgentId,
            @Nullable String orgUnitId,
            @Nullable Party party,
            String standard,
            @Nullable String penaltyItem,
            Instant occurredAt,
            String reason,
            Remedy remedy,
            List<UUID> evidenceIds) {}

    /**
     * What the customer gets (CMPL-3).
     *
     * @param compensation yuan, exact, above 0; granted by the judge
     */
    record Remedy(boolean productCancelled, @Nullable BigDecimal compensation) {}

    /** Who judged, and when. */
    record Judge(String subject, String agentId, Instant at) {}

    /**
     * What whom it charges said to it (SCORE-2).
     *
     * @param decision absent while it is pending
     */
    record Appeal(
            String text,
            Instant at,
            String by,
            AppealState state,
            @Nullable Decision decision) {

        /** Who decided it, when and why. */
        record Decision(String by, Instant at, String reason) {}
    }

    /** Who took it back, when and why. */
    record Overturning(String subject, Instant at, String reason) {}

    FindingState state() {
        return overturning == null ? FindingState.STANDING : FindingState.OVERTURNED;
    }

    Finding overturned(Overturning by) {
        return new Finding(id, complaintId, incidentId, about, causeClass, verdict, judge, appealUntil, appeal, by);
    }

    Finding appealed(Appeal by) {
        return new Finding(
                id, complaintId, incidentId, about, causeClass, verdict, judge, appealUntil, by, overturning);
    }
}
