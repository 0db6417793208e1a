package dev.ringback.scoring.indicator;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.ringback.scoring.statement.StatementLine;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How work went in a month.
 *
 * @param agents how many agents it sums
 * @param lines rates in percent, and the mean of the factors by their weights as points; {@code N/A} of nothing
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Indicators of a month: rates, and factors by their weights.")
record Indicators(
        @Schema(examples = "2026-04") String month,
        @Schema(examples = "A01") @Nullable String agentId,
        @Schema(examples = "site-1") @Nullable String orgUnitId,
        @Schema(examples = "1") String schemeVersion,
        @Schema(examples = "12") int agents,
        List<StatementLine> lines) {}
