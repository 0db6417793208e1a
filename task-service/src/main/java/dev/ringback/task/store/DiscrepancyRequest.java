package dev.ringback.task.store;

import dev.ringback.task.input.PlainText;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was found, answered or decided about a gift record. */
@Schema(name = "DiscrepancyText", description = "What was found, answered or decided about a gift record.")
record DiscrepancyRequest(
        @NotNull
        @PlainText(max = 500)
        @Schema(examples = "The customer got no kettle", description = "Telephone numbers in it are masked.")
        String text) {}
