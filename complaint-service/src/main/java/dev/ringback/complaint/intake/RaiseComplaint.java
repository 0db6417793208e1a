package dev.ringback.complaint.intake;

import dev.ringback.platform.text.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A complaint as it comes in.
 *
 * @param source the system it comes from
 * @param externalId that system's id of it; unique within the source
 * @param subjectAgentId the agent it is about
 * @param text what was said; telephone numbers in it are masked before it is stored
 * @param receivedAt when it was received; the time to answer runs from here (CMPL-2)
 */
@Schema(name = "RaiseComplaint", description = "A complaint as it comes in.")
record RaiseComplaint(
        @Schema(examples = "hotline", description = "The system it comes from.") @NotBlank @Size(max = 64) @PlainText
        String source,

        @Schema(examples = "C-2026-0001", description = "That system's id of the complaint, unique within the source.")
        @NotBlank
        @Size(max = 128)
        @PlainText
        String externalId,

        @Schema(description = "Reference of the customer, where he said who he is.") @Nullable
        UUID customerId,

        @NotNull Channel channel,
        @NotNull CauseClass causeClass,

        @Schema(examples = "A01", description = "The agent it is about.")
        @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}")
        @Nullable
        String subjectAgentId,

        @Schema(
                examples = "The agent hung up on me.",
                description = "Free text. Telephone numbers in it are masked before it is stored.")
        @NotBlank
        @Size(max = 4000)
        @PlainText
        String text,

        @Schema(
                examples = "2026-04-01T02:10:00Z",
                description = "When it was received: not in the future, and within the last ten years.")
        @NotNull
        Instant receivedAt) {}
