package dev.ringback.task.progress;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A waiver as it is shown. */
@Schema(description = "A week or month that counts as met although its number was not reached.")
public record WaiverView(
        @Schema(required = true) UUID id,
        @Schema(required = true) WaiverGrain grain,

        @Schema(required = true, examples = "2026-04-13", description = "The week's Monday, or the month's first day.")
        LocalDate startsOn,

        @Schema(examples = "A01", description = "Whose numbers it is about; absent for everybody's.") @Nullable
        String agentId,

        @Schema(required = true, examples = "Only 29 enquiries came in")
        String reason,

        @Schema(required = true, examples = "manager-1") String waivedBy,
        @Schema(required = true) Instant waivedAt) {}
