package dev.ringback.task.progress;

import dev.ringback.task.input.Identifier;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A card that is marked as sent. */
@Schema(name = "SentCard", description = "A card that is marked as sent, now.")
record CardRequest(
        @NotNull @Schema(examples = "2026-03-10", description = "The day of the card, today at the latest.")
        LocalDate date,

        @Identifier @Schema(examples = "STORE-7", description = "Whose card; that of no unit unless given.") @Nullable
        String orgUnitId) {}
