package dev.ringback.task.campaign;

import dev.ringback.task.input.PlainText;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A step of a campaign. */
@Schema(description = "A step of a campaign.")
public record CampaignStep(
        @NotNull @Schema(examples = "ASSESSED", description = "The stage that follows the present one, or ENDED.")
        CampaignStage to,

        @PlainText(max = 2000)
        @Schema(maxLength = 2000, description = "What is offered to whom and how; required for ASSESSED.")
        @Nullable
        String strategy,

        @PlainText(max = 2000)
        @Schema(maxLength = 2000, description = "What the assessment of the plan found; required for ASSESSED.")
        @Nullable
        String assessment,

        @Min(1)
        @Max(10_000)
        @Schema(examples = "50", description = "Calls of the pilot at most; required for PILOT.")
        @Nullable
        Integer pilotCalls,

        @PlainText(max = 2000)
        @Schema(maxLength = 2000, description = "What was made better after the pilot; required for RUNNING.")
        @Nullable
        String optimisation,

        @Min(1)
        @Max(10_000)
        @Schema(examples = "40", description = "Mean calls of a seat; required for RUNNING.")
        @Nullable
        Integer callsPerSeat,

        @PlainText(max = 500) @Schema(maxLength = 500, description = "Why it ends; required for ENDED.") @Nullable
        String reason) {}
