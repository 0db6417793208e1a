package dev.ringback.scoring.appeal;

import dev.ringback.scoring.access.Parameters;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An appeal against a line (agentId, month and rule) or against a recorded case (caseId). */
@Schema(
        description =
                "An appeal against a line, by agentId, month and rule, or against a recorded case, by caseId alone.")
record FileAppeal(
        @Schema(examples = "A01") @Pattern(regexp = Parameters.ID) @Nullable
        String agentId,

        @Schema(examples = "2026-04") @Pattern(regexp = "^2\\d{3}-(0[1-9]|1[0-2])$") @Nullable
        String month,

        @Schema(examples = "S1-2") @Pattern(regexp = Parameters.TEXT) @Nullable
        String rule,

        @Schema(examples = "incidents:inspection:2026-04-07-3") @Pattern(regexp = Parameters.TEXT) @Nullable
        String caseId,

        @Schema(required = true, examples = "only eleven enquiries came in that week")
        @NotNull
        @Size(min = 1, max = 2000)
        @Nullable
        String reason) {}
