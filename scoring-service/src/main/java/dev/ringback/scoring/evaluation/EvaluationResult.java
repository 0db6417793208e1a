package dev.ringback.scoring.evaluation;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.ringback.scoring.annual.Annual;
import dev.ringback.scoring.statement.Statement;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What the facts would earn.
 *
 * @param statements of the months asked for in which the agent worked
 * @param annual when a year was asked for in which he worked
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "What the facts would earn.")
record EvaluationResult(
        List<Statement> statements, @Nullable Annual annual) {}
