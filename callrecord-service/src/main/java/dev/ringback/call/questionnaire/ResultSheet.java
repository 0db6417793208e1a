package dev.ringback.call.questionnaire;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Results of one version out of counted answers: means, percentages and failures. N/A is in no denominator. */
final class ResultSheet {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int DECIMALS = 2;

    private final List<ResultsView.OfQuestion> questions = new ArrayList<>();
    private BigDecimal weighted = BigDecimal.ZERO;
    private BigDecimal weights = BigDecimal.ZERO;

    private ResultSheet() {}

    static ResultsView.OfVersion of(ResultRow.Calls calls, QuestionnaireContent content, List<ResultRow> rows) {
        ResultSheet sheet = new ResultSheet();
        content.questions()
                .forEach(question -> sheet.add(
                        question,
                        rows.stream()
                                .filter(row -> row.question().equals(question.code()))
                                .toList()));
        return new ResultsView.OfVersion(
                calls.version(),
                calls.calls(),
                calls.failing(),
                percent(calls.failing(), calls.calls()),
                sheet.weights.signum() == 0 ? null : text(sheet.weighted, sheet.weights),
                sheet.questions);
    }

    private void add(QuestionItem question, List<ResultRow> rows) {
        long notApplicable = 0;
        long answered = 0;
        long scored = 0;
        BigDecimal score = BigDecimal.ZERO;
        BigDecimal sum = BigDecimal.ZERO;
        @Nullable BigDecimal least = null;
        @Nullable BigDecimal most = null;
        long failing = 0;
        Map<String, Long> counts = new TreeMap<>();
        for (ResultRow row : rows) {
            if (QuestionItem.NOT_APPLICABLE.equals(row.value())) {
                notApplicable += row.count();
                continue;
            }
            answered += row.count();
            failing += row.failing();
            if (row.sum() != null && row.least() != null && row.most() != null) {
                sum = sum.add(row.sum());
                least = least == null ? row.least() : least.min(row.least());
                most = most == null ? row.most() : most.max(row.most());
            }
            if (row.value() != null) {
                AnswerForm.parts(row.value()).forEach(part -> counts.merge(part, row.count(), Long::sum));
                BigDecimal each = QuestionScore.of(question, row.value()).orElse(null);
                if (each != null) {
                    scored += row.count();
                    score = score.add(each.multiply(BigDecimal.valueOf(row.count())));
                }
            }
        }
        weighted = weighted.add(score.multiply(question.weightOrOne()));
        weights = weights.add(BigDecimal.valueOf(scored).multiply(question.weightOrOne()));
        boolean numbers = question.kind().hasBounds() && answered > 0;
        questions.add(new ResultsView.OfQuestion(
                question.code(),
                question.kind(),
                answered,
                notApplicable,
                counts(counts, answered),
                numbers ? text(sum, BigDecimal.valueOf(answered)) : null,
                least == null ? null : plain(least),
                most == null ? null : plain(most),
                scored == 0 ? null : text(score, BigDecimal.valueOf(scored)),
                failing,
                percent(failing, answered)));
    }

    private static List<ResultsView.Count> counts(Map<String, Long> counts, long answered) {
        return counts.entrySet().stream()
                .map(each -> new ResultsView.Count(
                        each.getKey(),
                        each.getValue(),
                        text(BigDecimal.valueOf(each.getValue()).multiply(HUNDRED), BigDecimal.valueOf(answered))))
                .toList();
    }

    private static @Nullable String percent(long part, long whole) {
        return whole == 0 ? null : text(BigDecimal.valueOf(part).multiply(HUNDRED), BigDecimal.valueOf(whole));
    }

    private static String text(BigDecimal dividend, BigDecimal divisor) {
        return dividend.divide(divisor, DECIMALS, RoundingMode.HALF_UP).toPlainString();
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
