package dev.ringback.call.rulebook;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * From where on a day's figures are out of the ordinary (S5-2). A bound that is left out is not watched; one that is met is no
 * anomaly. Percentages are decimals.
 *
 * @param minimumCalls outbound calls of a unit and day below which its rates say nothing
 * @param minOutboundPerSeat outbound calls a seat and day
 */
@Schema(
        name = "CallAnomalyRule",
        description = "From where on a day's figures are out of the ordinary. A bound that is left out is not watched.",
        requiredProperties = "minimumCalls")
public record AnomalyRule(
        @Schema(examples = "20", description = "Outbound calls of a unit and day below which its rates say nothing.")
        @NotNull
        @Min(1)
        @Max(1_000_000)
        Integer minimumCalls,

        @Schema(examples = "80", description = "Fewest outbound calls a seat and day.")
        @Pattern(regexp = "[0-9]{1,5}(\\.[0-9]{1,2})?")
        @Nullable
        String minOutboundPerSeat,

        @Schema(examples = "35", description = "Lowest connect rate in percent.") @Pattern(regexp = PERCENT) @Nullable
        String minConnectPercent,

        @Schema(examples = "4.5", description = "Lowest success rate (orders of effective calls) in percent.")
        @Pattern(regexp = PERCENT)
        @Nullable
        String minSuccessPercent,

        @Schema(examples = "1", description = "Highest complaint rate (complaints of connected calls) in percent.")
        @Pattern(regexp = PERCENT)
        @Nullable
        String maxComplaintPercent)
        implements CallRule {

    private static final String PERCENT = "(100(\\.0{1,2})?|[0-9]{1,2}(\\.[0-9]{1,2})?)";
}
