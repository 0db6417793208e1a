package dev.ringback.complaint.finding;

import dev.ringback.platform.text.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A judgement as it is given.
 *
 * @param subjectAgentId if neither he nor a unit is named, the one complained about
 * @param occurredAt receipt of the complaint if left out
 */
@Schema(name = "MakeFinding", description = "A judgement.")
record MakeFinding(
        @Schema(description = "Whether the company answers for it.") @NotNull
        Boolean companyCaused,

        @Schema(
                examples = "A01",
                description = "Who answers for it. If neither an agent nor a unit is named, the one complained about.")
        @Pattern(regexp = MakeFinding.IDENTIFIER)
        @Nullable
        String subjectAgentId,

        @Schema(examples = "TEAM-1", description = "The unit that answers for it; by default that of the agent then.")
        @Pattern(regexp = MakeFinding.IDENTIFIER)
        @Nullable
        String orgUnitId,

        @Schema(examples = "003 part 5, 4.3", description = "The standard it is judged by.")
        @NotBlank
        @Size(max = 200)
        @PlainText
        String standard,

        @Schema(
                examples = "S3:4.3",
                description = "The single most specific item, as scheme:item; only if the company answers for it.")
        @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}:[A-Za-z0-9][A-Za-z0-9._-]{0,63}")
        @Nullable
        String penaltyItem,

        @Schema(
                examples = "2026-04-01T02:10:00Z",
                description =
                        "When it happened: not in the future, and within the last ten years; receipt if left out.")
        @Nullable
        Instant occurredAt,

        @Schema(examples = "The recording shows that the agent hung up.", description = "Free text, numbers masked.")
        @NotBlank
        @Size(max = 4000)
        @PlainText
        String reason) {

    static final String IDENTIFIER = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}";
}
