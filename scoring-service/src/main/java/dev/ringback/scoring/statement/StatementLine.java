package dev.ringback.scoring.statement;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.ringback.scoring.scheme.Arithmetic;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One line of a statement.
 *
 * @param points exact decimal; the points of all lines add up to the score
 * @param amount yuan, exact, of a rule that pays by the piece; absent otherwise
 * @param inputs the measured numbers the line was computed from
 * @param arithmetic the computation in words and numbers
 * @param arithmeticZh the same in Chinese, which follows from it and is in no digest
 * @param facts where to read the facts behind the line; absent in a trial
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "One line of a statement: rule, points, and how they came about.")
public record StatementLine(
        @Schema(examples = "S1-2") String rule,
        @Schema(examples = "3") String points,
        @Schema(examples = "1900.00") @Nullable String amount,
        @Schema(examples = "true") boolean met,
        Map<String, String> inputs,

        @Schema(examples = "2026-04-06: 35 of 30; 2026-04-13: 31 of 30; total 66 of 120")
        String arithmetic,

        @Schema(examples = "2026-04-06 当周：35 ≥ 30；2026-04-13 当周：31 ≥ 30；35 + 31 = 66 < 120：未达成，0")
        String arithmeticZh,

        @Schema(examples = "/v1/facts?agentId=A01&month=2026-04&rule=S1-2") @Nullable
        String facts) {

    /** A line in both languages; one that was stored in English alone is read in both. */
    public StatementLine {
        arithmeticZh = Arithmetic.inChinese(arithmetic);
    }

    /** A line of a computation that was said in English. */
    public StatementLine(
            String rule,
            String points,
            @Nullable String amount,
            boolean met,
            Map<String, String> inputs,
            String arithmetic,
            @Nullable String facts) {
        this(rule, points, amount, met, inputs, arithmetic, arithmetic, facts);
    }
}
