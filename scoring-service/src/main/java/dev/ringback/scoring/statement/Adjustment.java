package dev.ringback.scoring.statement;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.ringback.scoring.scheme.Arithmetic;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a closed month would have been more or less, known what is known now (invariant 7). Points stay out of the score
 * of the statement that carries them: the annual score counts them at their origin.
 *
 * @param originMonth the closed month
 * @param schemeVersion the version that month was closed by
 * @param points exact decimal, with sign
 * @param pay yuan, with sign, part of the pay of the statement that carries it
 * @param demeritPoints exact decimal, with sign
 * @param rules rules whose points changed, and the pay rule when the base pay did
 * @param pointsByRule the change of each of these rules
 * @param amountsByRule the change in yuan of each rule of a scheme that pays by the piece, absent where there is none
 * @param fines yuan of recommended deductions, with sign, absent where nothing changed
 * @param arithmetic the computation in words and numbers
 * @param arithmeticZh the same in Chinese
 * @param facts where to read the late facts
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A closed month's difference, posted in an open one.")
public record Adjustment(
        @Schema(examples = "2026-04") String originMonth,
        @Schema(examples = "2") String schemeVersion,
        @Schema(examples = "3") String points,
        @Schema(examples = "120.00") String pay,
        @Schema(examples = "0") String demeritPoints,
        @Schema(examples = "[\"S1-1\"]") List<String> rules,

        @Schema(examples = "{\"S1-1\": \"3\"}") Map<String, String> pointsByRule,

        @Schema(examples = "{\"S2-4\": \"20.00\"}") @Nullable
        Map<String, String> amountsByRule,

        @Schema(examples = "10.00") @Nullable String fines,

        @Schema(
                examples =
                        "113 points known now − (110 closed + 0 adjusted before) = 3; 4520.00 − (4400.00 + 0.00) = 120.00 yuan")
        String arithmetic,

        @Schema(examples = "现计 113 分 −（关账 110 + 已调整 0） = 3；4520.00 − (4400.00 + 0.00) = 120.00 元")
        String arithmeticZh,

        @Schema(examples = "/v1/facts?agentId=A01&month=2026-04&postedIn=2026-05") @Nullable
        String facts) {

    /** In both languages; one that was stored in English alone is read in both. */
    public Adjustment {
        arithmeticZh = Arithmetic.inChinese(arithmetic);
    }

    /** Of a computation that was said in English. */
    public Adjustment(
            String originMonth,
            String schemeVersion,
            String points,
            String pay,
            String demeritPoints,
            List<String> rules,
            Map<String, String> pointsByRule,
            @Nullable Map<String, String> amountsByRule,
            @Nullable String fines,
            String arithmetic,
            @Nullable String facts) {
        this(
                originMonth,
                schemeVersion,
                points,
                pay,
                demeritPoints,
                rules,
                pointsByRule,
                amountsByRule,
                fines,
                arithmetic,
                arithmetic,
                facts);
    }
}
