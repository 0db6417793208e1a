package dev.ringback.complaint.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.ringback.complaint.clock.Level;
import dev.ringback.complaint.clock.PauseReason;
import dev.ringback.complaint.course.Channel;
import dev.ringback.complaint.course.ClosedReason;
import dev.ringback.complaint.course.ComplaintKind;
import dev.ringback.complaint.course.ComplaintState;
import dev.ringback.complaint.course.Party;
import dev.ringback.complaint.evidence.EvidenceView;
import dev.ringback.complaint.finding.FindingView;
import dev.ringback.complaint.routing.CauseClass;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A complaint as it is shown. Who raised it is not among what it shows (CMPL-10). */
@Schema(
        name = "Complaint",
        description = "A complaint or a suggestion.",
        requiredProperties = {
            "id",
            "number",
            "source",
            "externalId",
            "kind",
            "channel",
            "causeClass",
            "level",
            "incidentId",
            "parties",
            "text",
            "round",
            "state",
            "overdue",
            "departmentId",
            "dnc",
            "receivedAt",
            "replyDueAt",
            "findings",
            "evidence",
            "archived",
            "createdAt"
        })
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ComplaintView(
        UUID id,

        @Schema(examples = "C-1042", description = "What the reporter is told.")
        String number,

        @Schema(examples = "hotline") String source,
        @Schema(examples = "C-2026-0001") String externalId,
        ComplaintKind kind,

        @Schema(description = "Reference of the customer; the survivor, if he was merged.") @Nullable
        UUID customerId,

        @Schema(description = "Keyed reference of the number, where it is no customer's.") @Nullable
        String numberRef,

        Channel channel,
        CauseClass causeClass,

        @Schema(description = "How high it has come.") Level level,

        @Schema(examples = "furniture", description = "What it is about, as calls name it.") @Nullable
        String business,

        @Schema(description = "What happened, under one id in whatever complaints tell of it.")
        String incidentId,

        @Schema(examples = "A01", description = "The agent it is about.") @Nullable
        String subjectAgentId,

        @Schema(examples = "TEAM-1", description = "That agent's unit when it was received.") @Nullable
        String orgUnitId,

        @Schema(description = "Whom it is about beside him.")
        List<Party> parties,

        @Schema(examples = "GOLD", description = "Of the customer, as the source names it.") @Nullable
        String valueTier,

        @Schema(description = "The issue found on a call that it came from.") @Nullable
        UUID issueId,

        @Schema(description = "When an agent promised the customer an answer.") @Nullable
        Instant promisedReplyAt,

        String text,

        @Schema(examples = "1", description = "1, and one more after each reopening.")
        int round,

        ComplaintState state,
        @Nullable ClosedReason closedReason,
        @Nullable Instant closedAt,

        @Schema(description = "Not answered, and the time to answer is over.")
        boolean overdue,

        @Schema(examples = "CUSTOMER-CARE", description = "The unit that handles it.")
        String departmentId,

        @Schema(examples = "A05", description = "Who handles it.") @Nullable
        String officerAgentId,

        @Schema(description = "What it waits for; the clocks of updates and solution stand still.") @Nullable
        PauseReason paused,

        @Schema(description = "The rule that sent it there; absent if somebody named the unit.") @Nullable
        RoutedBy routedBy,

        DoNotCall dnc,
        Instant receivedAt,

        @Schema(
                description =
                        "12 clock hours after receipt or reopening, unless its level gives less; an answer at this very instant is in time.")
        Instant replyDueAt,

        @Schema(description = "When the customer was answered in this round.") @Nullable
        Instant answeredAt,

        @Nullable Boolean answeredOnTime,
        @Nullable Instant resolvedAt,
        @Nullable FollowUp followUp,
        List<FindingView> findings,

        @Schema(
                description =
                        "What came with it and what was added, in that order; of an archived complaint none, since that is read with"
                                + " approval only (GOV-4).")
        List<EvidenceView> evidence,

        @Schema(description = "Whether it is in the archive, and nothing is added to it any more.")
        boolean archived,

        Instant createdAt) {

    /** The rule that sent a complaint to its department. */
    @Schema(
            name = "RoutedBy",
            description = "A rule and its version.",
            requiredProperties = {"rule", "version"})
    public record RoutedBy(
            @Schema(examples = "ATTITUDE") String rule,
            @Schema(examples = "1") int version) {}

    /**
     * What became of the do-not-call request (CMPL-4).
     *
     * @param delayMillis from the request to the listing, in milliseconds
     */
    @Schema(
            name = "ComplaintDoNotCall",
            description = "The do-not-call request made at registration.",
            requiredProperties = "state")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record DoNotCall(
            DoNotCallState state,
            @Nullable Instant requestedAt,
            @Nullable Instant listedAt,

            @Schema(examples = "840", description = "From the request to the listing, in milliseconds.") @Nullable
            Long delayMillis) {}

    /** Where a do-not-call request stands. */
    public enum DoNotCallState {
        /** None was made. */
        NONE,
        REQUESTED,
        LISTED,
        LIFTED,
        EXPIRED
    }

    /**
     * How the customer is asked whether he is satisfied (CMPL-6).
     *
     * @param dueOn last local date of the call
     * @param callId the call that reached him
     */
    @Schema(name = "FollowUp", description = "The follow-up call of this round.", requiredProperties = "dueOn")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record FollowUp(
            LocalDate dueOn,
            @Nullable UUID callId,
            @Schema(examples = "SATISFIED") @Nullable String disposition) {}
}
