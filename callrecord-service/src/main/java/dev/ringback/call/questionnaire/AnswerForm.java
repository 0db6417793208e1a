package dev.ringback.call.questionnaire;

import dev.ringback.platform.text.FreeText;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How an answer to a question of each kind is written. */
final class AnswerForm {

    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,9}");
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,9}(\\.[0-9]{1,4})?");
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern TIME = Pattern.compile("([01][0-9]|2[0-3]):[0-5][0-9]");
    private static final String BETWEEN = ",";

    private AnswerForm() {}

    /** What is wrong with a value; null if nothing is. */
    static @Nullable AnswerFault fault(QuestionItem question, String value) {
        if (value.equals(QuestionItem.NOT_APPLICABLE)) {
            return question.mayNotApply() ? null : AnswerFault.NOT_APPLICABLE_NOT_ALLOWED;
        }
        return switch (question.kind()) {
            case TEXT -> null;
            case CHOICE -> question.canBe(value) ? null : AnswerFault.NOT_AN_OPTION;
            case MULTI -> severalOf(question, value) ? null : AnswerFault.NOT_AN_OPTION;
            case YES_NO -> question.canBe(value) ? null : AnswerFault.NOT_YES_OR_NO;
            case SCALE ->
                WHOLE.matcher(value).matches() && within(question, value) ? null : AnswerFault.NOT_ON_THE_SCALE;
            case NUMBER ->
                DECIMAL.matcher(value).matches() && within(question, value) ? null : AnswerFault.NOT_A_NUMBER;
            case DATE -> isDate(value) ? null : AnswerFault.NOT_A_DATE;
            case TIME -> TIME.matcher(value).matches() ? null : AnswerFault.NOT_A_TIME;
        };
    }

    /** The one form in which a faultless answer is kept. Only words are masked: nothing else can hold a telephone number. */
    static String kept(QuestionItem question, String value) {
        if (value.equals(QuestionItem.NOT_APPLICABLE)) {
            return value;
        }
        return switch (question.kind()) {
            case TEXT -> FreeText.withoutNumbers(value);
            case SCALE -> Integer.toString(Integer.parseInt(value));
            case NUMBER -> {
                BigDecimal plain = new BigDecimal(value).stripTrailingZeros();
                yield (plain.scale() < 0 ? plain.setScale(0) : plain).toPlainString();
            }
            case MULTI -> {
                List<String> given = parts(value);
                yield String.join(
                        BETWEEN,
                        question.optionsOrNone().stream()
                                .map(QuestionOption::code)
                                .filter(given::contains)
                                .toList());
            }
            case CHOICE, YES_NO, DATE, TIME -> value;
        };
    }

    /** The single answers of a value. */
    static List<String> parts(String value) {
        return Arrays.asList(value.split(BETWEEN, -1));
    }

    private static boolean severalOf(QuestionItem question, String value) {
        List<String> parts = parts(value);
        return parts.stream().allMatch(question::canBe)
                && parts.stream().distinct().count() == parts.size();
    }

    private static boolean within(QuestionItem question, String value) {
        BigDecimal number = new BigDecimal(value);
        return number.compareTo(BigDecimal.valueOf(Objects.requireNonNull(question.min()))) >= 0
                && number.compareTo(BigDecimal.valueOf(Objects.requireNonNull(question.max()))) <= 0;
    }

    private static boolean isDate(String value) {
        try {
            return DATE.matcher(value).matches() && LocalDate.parse(value).getYear() > 0;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
