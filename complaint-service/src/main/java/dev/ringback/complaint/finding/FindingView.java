package dev.ringback.complaint.finding;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.ringback.complaint.routing.CauseClass;
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
            "state",
            "companyCaused",
            "causeClass",
            "standard",
            "occurredAt",
            "reason",
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

        FindingState state,

        @Schema(description = "Whether the company answers for it.")
        boolean companyCaused,

        CauseClass causeClass,

        @Schema(examples = "A01", description = "The agent who answers for it; absent for a unit.") @Nullable
        String subjectAgentId,

        @Schema(examples = "TEAM-1", description = "That agent's unit when it happened, or the unit that answers.")
        @Nullable
        String orgUnitId,

        @Schema(examples = "003 part 5, 4.3") String standard,

        @Schema(examples = "S3:4.3", description = "The single item it is charged under.") @Nullable
        String penaltyItem,

        Instant occurredAt,
        String reason,
        Instant madeAt,
        String madeBy,

        @Schema(examples = "2026-04-09", description = "Last local date on which it may be appealed.")
        LocalDate appealUntil,

        @Schema(description = "Absent if nobody appealed.") @Nullable
        Appeal appeal,

        @Nullable Instant overturnedAt,
        @Nullable String overturnedBy,
        @Nullable String overturnReason) {

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
                finding.state(),
                verdict.companyCaused(),
                finding.causeClass(),
                verdict.subjectAgentId(),
                verdict.orgUnitId(),
                verdict.standard(),
                verdict.penaltyItem(),
                verdict.occurredAt(),
                verdict.reason(),
                finding.judge().at(),
                finding.judge().subject(),
                finding.appealUntil(),
                Appeal.of(finding.appeal()),
                overturning == null ? null : overturning.at(),
                overturning == null ? null : overturning.subject(),
                overturning == null ? null : overturning.reason());
    }
}
