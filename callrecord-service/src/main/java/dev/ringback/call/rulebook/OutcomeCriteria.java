package dev.ringback.call.rulebook;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What an answered call needs beside; all of it.
 *
 * @param minimumSeconds shortest call from its beginning to its end, included
 * @param purposeExpressed the outcome says that the purpose was expressed: EFFECTIVE or SUCCESSFUL
 * @param completed the outcome says that the callback was completed: SUCCESSFUL
 * @param requiredAnswers every question that is required was answered
 */
@Schema(
        name = "CallOutcomeCriteria",
        description = "What an answered call needs beside; all of it.",
        requiredProperties = {"minimumSeconds", "purposeExpressed", "completed", "requiredAnswers"})
public record OutcomeCriteria(
        @Schema(examples = "30", description = "Shortest call from its beginning to its end, in seconds, included.")
        @NotNull
        @Min(0)
        @Max(86_399)
        Integer minimumSeconds,

        @Schema(description = "The outcome is EFFECTIVE or SUCCESSFUL.") @NotNull
        Boolean purposeExpressed,

        @Schema(description = "The outcome is SUCCESSFUL.") @NotNull
        Boolean completed,

        @Schema(description = "Every question that is required was answered.") @NotNull
        Boolean requiredAnswers) {}
