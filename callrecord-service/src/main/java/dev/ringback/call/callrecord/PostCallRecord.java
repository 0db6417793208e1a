package dev.ringback.call.callrecord;

import dev.ringback.call.outcome.Disposition;
import dev.ringback.call.outcome.Outcome;
import dev.ringback.platform.text.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of a granted dial, as the agent's front end posts it.
 *
 * @param grant the dial grant, unchanged
 * @param startedAt when the dial began
 * @param endedAt when the call ended; the same instant for a dial nobody answered is allowed
 * @param answers needed for each of the grant's questions if the outcome is SUCCESSFUL
 * @param appointmentAt when to call again; with the disposition RESCHEDULE, and only with it
 */
@Schema(name = "PostCallRecord", description = "The outcome of one granted dial.")
record PostCallRecord(
        @Schema(description = "The dial grant of the task service, unchanged (JWS, compact serialization).")
        @NotBlank
        @Size(max = 16_384)
        String grant,

        @Schema(
                examples = "2026-04-01T02:00:05Z",
                description = "When the dial began, at most one minute before it was granted.")
        @NotNull
        Instant startedAt,

        @Schema(
                examples = "2026-04-01T02:03:40Z",
                description = "When the call ended: not before it began, less than 24 hours later, not in the future.")
        @NotNull
        Instant endedAt,

        @NotNull Outcome outcome,
        @Nullable Disposition disposition,

        @Schema(
                description =
                        "One answer for each question; all of them are needed when the outcome is SUCCESSFUL, none is allowed when nobody answered.")
        @Size(max = 50)
        @Nullable
        List<@Valid @NotNull Answer> answers,

        @Schema(
                examples = "Asked when the invoice comes.",
                description = "Free text. Telephone numbers in it are masked before it is stored.")
        @Size(max = 2000)
        @PlainText
        @Nullable
        String notes,

        @Schema(
                examples = "2026-04-02T06:00:00Z",
                description =
                        "When the customer wants to be called again: with RESCHEDULE, and only with it; within 366 days of the call.")
        @Nullable
        Instant appointmentAt,

        @Schema(description = "The script session by which the call was made; the call keeps its version and way.")
        @Nullable
        UUID scriptSessionId) {

    /** What is said of the call. */
    StatedResult result() {
        return new StatedResult(outcome, disposition, answers == null ? List.of() : answers, notes, appointmentAt);
    }
}
