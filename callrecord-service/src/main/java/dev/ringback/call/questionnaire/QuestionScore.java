package dev.ringback.call.questionnaire;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/** What an answer counts as, from 0 to 100 percent. */
final class QuestionScore {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private QuestionScore() {}

    /** The score of an answer that is counted by itself; empty if it does not count. */
    static Optional<BigDecimal> of(QuestionItem question, String value) {
        if (value.equals(QuestionItem.NOT_APPLICABLE)) {
            return Optional.empty();
        }
        return switch (question.kind()) {
            case SCALE -> Optional.of(between(question, value));
            case YES_NO -> Optional.of(value.equals(good(question)) ? HUNDRED : BigDecimal.ZERO);
            case CHOICE ->
                question.optionsOrNone().stream()
                        .filter(option -> option.code().equals(value))
                        .findFirst()
                        .map(QuestionOption::score)
                        .map(BigDecimal::valueOf);
            case TEXT, MULTI, NUMBER, DATE, TIME -> Optional.empty();
        };
    }

    private static BigDecimal between(QuestionItem question, String value) {
        int min = question.min() == null ? 0 : question.min();
        int max = question.max() == null ? min + 1 : question.max();
        return BigDecimal.valueOf(Integer.parseInt(value) - (long) min)
                .multiply(HUNDRED)
                .divide(BigDecimal.valueOf((long) max - min), MathContext.DECIMAL64);
    }

    /** YES, unless YES alone fails. */
    private static String good(QuestionItem question) {
        return question.failingOrNone().contains(QuestionItem.YES)
                        && !question.failingOrNone().contains(QuestionItem.NO)
                ? QuestionItem.NO
                : QuestionItem.YES;
    }
}
