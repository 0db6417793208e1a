package dev.ringback.complaint.finding;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.ringback.complaint.routing.CauseClass;
import java.time.Instant;
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
            "madeBy"
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
        @Nullable Instant overturnedAt,
        @Nullable String overturnedBy,
        @Nullable String overturnReason) {

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
                overturning == null ? null : overturning.at(),
                overturning == null ? null : overturning.subject(),
                overturning == null ? null : overturning.reason());
    }
}
