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
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a call should have been recorded as, whole.
 *
 * @param answers needed for each of the call's questions if the outcome is SUCCESSFUL
 * @param appointmentAt with the disposition RESCHEDULE, and only with it
 * @param reason why the record was wrong
 */
@Schema(
        name = "PostCorrection",
        description = "What came of the call, whole: it replaces what was recorded, and what is left out is taken away."
                + " Times and parties of the call stay as they are.")
record PostCorrection(
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

        @Schema(
                examples = "The agent chose the wrong line.",
                description = "Why the record was wrong. Telephone numbers in it are masked before it is stored.")
        @NotBlank
        @Size(max = 1000)
        @PlainText
        String reason) {

    /** What is said of the call. */
    StatedResult result() {
        return new StatedResult(outcome, disposition, answers == null ? List.of() : answers, notes, appointmentAt);
    }
}
