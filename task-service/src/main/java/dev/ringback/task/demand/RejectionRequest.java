package dev.ringback.task.demand;

import dev.ringback.task.input.PlainText;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a demand form is turned down. */
@Schema(name = "DemandRejection", description = "Why a demand form is turned down.")
record RejectionRequest(
        @NotNull
        @PlainText(max = 500)
        @Schema(examples = "These were called last week", description = "Numbers in it are masked.")
        String reason) {}
