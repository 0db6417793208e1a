package dev.ringback.task.leak;

import dev.ringback.task.input.PlainText;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a leak incident ended. */
@Schema(name = "LeakClosingRequest", description = "How a leak incident ended: who is liable, and what was done.")
record LeakClosingRequest(
        @NotNull @PlainText(max = 500) @Schema(examples = "A01", maxLength = 500, description = "Who is liable.")
        String liable,

        @NotNull
        @PlainText(max = 2000)
        @Schema(examples = "Customers told; A01 warned in writing", maxLength = 2000, description = "What was done.")
        String measures) {}
