package dev.ringback.call.quality;

import dev.ringback.platform.text.PlainText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What was found on one point of the checklist. */
@Schema(
        name = "CheckedQualityItem",
        description = "What was found on one point of the checklist.",
        requiredProperties = {"item", "result"})
record CheckedItem(
        @Schema(examples = "COURTESY", description = "Code of a point of the checklist.") @NotNull @Size(max = 64)
        String item,

        @NotNull ItemResult result,

        @Schema(
                examples = "Interrupted her twice.",
                description = "Telephone numbers in it are masked before it is stored.")
        @Size(max = 500)
        @PlainText
        @Nullable
        String note) {}
