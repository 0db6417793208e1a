package dev.ringback.scoring.annual;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A month the agent worked in.
 *
 * @param state OPEN or CLOSED, as of its statement
 * @param score points, as closed or as they stand
 * @param adjustedPoints what later adjustments add to them, wherever they were posted
 */
@Schema(description = "A month within an annual score.")
public record AnnualMonth(
        @Schema(examples = "2026-04") String month,
        @Schema(examples = "CLOSED") String state,
        @Schema(examples = "112") String score,
        @Schema(examples = "3") String adjustedPoints) {}
