package dev.ringback.scoring.evaluation;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.ringback.scoring.annual.Annual;
import dev.ringback.scoring.annual.AnnualDeals;
import dev.ringback.scoring.statement.Statement;
import dev.ringback.scoring.unit.UnitStatement;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What the facts would earn.
 *
 * @param statements of the months asked for in which the agent worked
 * @param units what the trial's unit is charged in the months, under the penalty lists (S3, S4, S6, S7)
 * @param annual when a year was asked for in which he worked (S1)
 * @param annualCommission the same under S2
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "What the facts would earn.")
record EvaluationResult(
        List<Statement> statements,
        @Nullable List<UnitStatement> units,
        @Nullable Annual annual,
        @Nullable AnnualDeals annualCommission) {}
