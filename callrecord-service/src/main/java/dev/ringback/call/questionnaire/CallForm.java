package dev.ringback.call.questionnaire;

import dev.ringback.platform.text.FreeText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a callback asks: the questions that its program names, each answered in words, and those of the questionnaire for its
 * purpose, which types them and adds its own (CALL-4). Where both name a question, the questionnaire says how and when it is
 * answered.
 *
 * @param questionnaire null where there was none for the purpose
 * @param questions of the program, in the order to ask
 */
public record CallForm(@Nullable Used questionnaire, List<String> questions) {

    /** A version of a questionnaire. */
    public record Used(String id, int version, QuestionnaireContent content) {}

    /** Keeps an unmodifiable copy. */
    public CallForm {
        questions = List.copyOf(questions);
    }

    /** Questions in words only. */
    public static CallForm plain(List<String> questions) {
        return new CallForm(null, questions);
    }

    /** Whether the callback asks this question at all. */
    public boolean asks(String question) {
        return questions.contains(question) || item(question).isPresent();
    }

    /**
     * What is wrong with an answer; empty if nothing is.
     *
     * @param answers all of them, by question
     */
    public Optional<AnswerFault> fault(String question, String value, Map<String, String> answers) {
        return item(question)
                .map(item -> isDue(item, answers) ? AnswerForm.fault(item, value) : AnswerFault.QUESTION_NOT_DUE);
    }

    /** The questions that a successful callback with these answers leaves open. */
    public List<String> missing(Map<String, String> answers) {
        List<String> missing = new ArrayList<>();
        questions.stream()
                .filter(question -> item(question).isEmpty() && !answers.containsKey(question))
                .forEach(missing::add);
        if (questionnaire != null) {
            questionnaire.content().questions().stream()
                    .filter(item -> item.mustBeAnswered() && isDue(item, answers) && !answers.containsKey(item.code()))
                    .map(QuestionItem::code)
                    .forEach(missing::add);
        }
        return missing;
    }

    /** An answer without faults as it is kept. */
    public String kept(String question, String value) {
        return item(question).map(item -> AnswerForm.kept(item, value)).orElseGet(() -> FreeText.withoutNumbers(value));
    }

    private boolean isDue(QuestionItem item, Map<String, String> answers) {
        QuestionCondition when = item.when();
        if (when == null) {
            return true;
        }
        String earlier = answers.get(when.question());
        return earlier != null
                && AnswerForm.parts(earlier).stream().anyMatch(when.in()::contains)
                && item(when.question())
                        .filter(before -> isDue(before, answers))
                        .isPresent();
    }

    private Optional<QuestionItem> item(String question) {
        return questionnaire == null
                ? Optional.empty()
                : questionnaire.content().question(question);
    }
}
