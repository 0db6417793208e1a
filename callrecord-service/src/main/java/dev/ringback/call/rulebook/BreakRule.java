package dev.ringback.call.rulebook;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How many of a group may be out at once, and how long (OPS-6).
 *
 * @param maxTogether persons of a group, included
 * @param maxMinutes length of a break, included
 */
@Schema(
        name = "BreakRule",
        description = "How many of a group may be out at once, and how long.",
        requiredProperties = {"maxTogether", "maxMinutes"})
public record BreakRule(
        @Schema(examples = "2") @NotNull @Min(1) @Max(1000) Integer maxTogether,
        @Schema(examples = "10") @NotNull @Min(1) @Max(1440) Integer maxMinutes)
        implements CallRule {}
