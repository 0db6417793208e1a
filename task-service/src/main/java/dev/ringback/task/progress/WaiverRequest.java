package dev.ringback.task.progress;

import dev.ringback.task.input.Identifier;
import dev.ringback.task.input.PlainText;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A wish to let a missed number pass. */
@Schema(description = "A wish to let a missed number pass.")
public record WaiverRequest(
        @NotNull WaiverGrain grain,

        @NotNull
        @Schema(examples = "2026-04-13", description = "The week's Monday, or the month's first day; not after today.")
        LocalDate startsOn,

        @Identifier @Schema(examples = "A01", description = "Whose numbers; everybody's unless given.") @Nullable
        String agentId,

        @NotNull
        @PlainText(max = 500)
        @Schema(
                examples = "Only 29 enquiries came in",
                maxLength = 500,
                description = "Why; telephone numbers are masked.")
        String reason) {}
