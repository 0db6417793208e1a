package dev.ringback.complaint.finding;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.ringback.complaint.course.Party;
import dev.ringback.complaint.routing.CauseClass;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A finding as it is shown. */
@Schema(
        name = "Finding",
        description = "The judgement of a complaint.",
        requiredProperties = {
            "id",
            "complaintId",
            "incidentId",
            "about",
            "state",
            "companyCaused",
            "causeClass",
            "standard",
            "occurredAt",
            "reason",
            "productCancelled",
            "evidenceIds",
            "madeAt",
            "madeBy",
            "appealUntil"
        })
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FindingView(
        UUID id,
        UUID complaintId,

        @Schema(description = "One finding about an incident stands at most.")
        String incidentId,

        @Schema(description = "What the complaint tells of, or that it was answered late.")
        FindingAbout about,

        FindingState state,

        @Schema(description = "Whether the company answers for it.")
        boolean companyCaused,

        CauseClass causeClass,

        @Schema(examples = "A01", description = "The agent who answers for it; absent for a unit.") @Nullable
        String subjectAgentId,

        @Schema(examples = "TEAM-1", description = "That agent's unit when it happened, or the unit that answers.")
        @Nullable
        String orgUnitId,

        @Schema(description = "Who answers for it beside or in place of them, e.g. a partner.") @Nullable
        Party party,

        @Schema(examples = "003 part 5, 4.3") String standard,

        @Schema(examples = "S3:4.3", description = "The single item it is charged under.") @Nullable
        String penaltyItem,

        Instant occurredAt,
        String reason,

        @Schema(description = "What was sold is cancelled.") boolean productCancelled,

        @Schema(description = "What the customer is given.") @Nullable
        Compensation compensation,

        @Schema(description = "Pieces of evidence it was judged by.")
        List<UUID> evidenceIds,

        Instant madeAt,
        String madeBy,

        @Schema(examples = "2026-04-09", description = "Last local date on which it may be appealed.")
        LocalDate appealUntil,

        @Schema(description = "Absent if nobody appealed.") @Nullable
        Appeal appeal,

        @Nullable Instant overturnedAt,
        @Nullable String overturnedBy,
        @Nullable String overturnReason) {

    /** What the customer is given (CMPL-3). */
    @Schema(
            name = "Compensation",
            description = "What the customer is given.",
            requiredProperties = {"amount", "currency", "grantedBy"})
    public record Compensation(
            @Schema(examples = "120.50", description = "Exact.")
            String amount,

            @Schema(examples = "CNY") String currency,

            @Schema(examples = "officer-1", description = "Who made the finding.")
            String grantedBy) {

        static @Nullable Compensation of(Finding finding) {
            @Nullable BigDecimal yuan = finding.verdict().remedy().compensation();
            return yuan == null
                    ? null
                    : new Compensation(
                            yuan.toPlainString(), "CNY", finding.judge().subject());
        }
    }

    /** An appeal as it is shown. */
    @Schema(
            name = "FindingAppeal",
            description = "What whom a finding charges said to it.",
            requiredProperties = {"state", "text", "appealedAt", "appealedBy"})
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Appeal(
            AppealState state,
            String text,
            Instant appealedAt,
            @Schema(examples = "A01") String appealedBy,
            @Nullable Instant decidedAt,
            @Nullable String decidedBy,
            @Nullable String decisionReason) {

        static @Nullable Appeal of(Finding.@Nullable Appeal appeal) {
            if (appeal == null) {
                return null;
            }
            Finding.Appeal.@Nullable Decision decision = appeal.decision();
            return new Appeal(
                    appeal.state(),
                    appeal.text(),
                    appeal.at(),
                    appeal.by(),
                    decision == null ? null : decision.at(),
                    decision == null ? null : decision.by(),
                    decision == null ? null : decision.reason());
        }
    }

    /** The form of a page in the published contract. */
    @Schema(name = "FindingPage", description = "A page of findings.", requiredProperties = "items")
    record Page(
            List<FindingView> items,

            @Schema(description = "Opaque; absent on the last page.") @Nullable
            String nextCursor) {}

    static FindingView of(Finding finding) {
        Finding.Verdict verdict = finding.verdict();
        Finding.@Nullable Overturning overturning = finding.overturning();
        return new FindingView(
                finding.id(),
                finding.complaintId(),
                finding.incidentId(),
                finding.about(),
                finding.state(),
                verdict.companyCaused(),
                finding.causeClass(),
                verdict.subjectAgentId(),
                verdict.orgUnitId(),
                verdict.party(),
                verdict.standard(),
                verdict.penaltyItem(),
                verdict.occurredAt(),
                verdict.reason(),
                verdict.remedy().productCancelled(),
                Compensation.of(finding),
                verdict.evidenceIds(),
                finding.judge().at(),
                finding.judge().subject(),
                finding.appealUntil(),
                Appeal.of(finding.appeal()),
                overturning == null ? null : overturning.at(),
                overturning == null ? null : overturning.subject(),
                overturning == null ? null : overturning.reason());
    }
}
