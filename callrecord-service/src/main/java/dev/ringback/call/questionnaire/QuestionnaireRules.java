package dev.ringback.call.questionnaire;

import dev.ringback.platform.problem.Violation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Everything that keeps a questionnaire from being used, at once. */
final class QuestionnaireRules {

    private static final int WIDEST_SCALE = 100;

    private final List<Violation> faults = new ArrayList<>();
    private final Map<String, QuestionItem> before = new HashMap<>();

    private QuestionnaireRules() {}

    /** The faults, in the order of the questions. */
    static List<Violation> faults(QuestionnaireContent content) {
        QuestionnaireRules rules = new QuestionnaireRules();
        for (int i = 0; i < content.questions().size(); i++) {
            rules.question(content.questions().get(i), "content.questions[" + i + "]");
        }
        return rules.faults;
    }

    private void question(QuestionItem question, String path) {
        if (before.containsKey(question.code())) {
            add(QuestionnaireFault.DUPLICATE_QUESTION, path + ".code");
        }
        options(question, path);
        bounds(question, path);
        failing(question, path);
        condition(question, path);
        before.putIfAbsent(question.code(), question);
    }

    private void options(QuestionItem question, String path) {
        if (!question.kind().hasOptions()) {
            if (question.options() != null) {
                add(QuestionnaireFault.OPTIONS_UNEXPECTED, path + ".options");
            }
            return;
        }
        if (question.optionsOrNone().size() < 2) {
            add(QuestionnaireFault.OPTIONS_MISSING, path + ".options");
        }
        Set<String> codes = new HashSet<>();
        for (int j = 0; j < question.optionsOrNone().size(); j++) {
            if (!codes.add(question.optionsOrNone().get(j).code())) {
                add(QuestionnaireFault.DUPLICATE_OPTION, path + ".options[" + j + "].code");
            }
        }
    }

    private void bounds(QuestionItem question, String path) {
        Integer min = question.min();
        Integer max = question.max();
        if (!question.kind().hasBounds()) {
            if (min != null || max != null) {
                add(QuestionnaireFault.BOUNDS_UNEXPECTED, path + (min != null ? ".min" : ".max"));
            }
        } else if (min == null || max == null) {
            add(QuestionnaireFault.BOUNDS_MISSING, path + (min == null ? ".min" : ".max"));
        } else if (max <= min) {
            add(QuestionnaireFault.BOUNDS_EMPTY, path + ".max");
        } else if (question.kind() == QuestionKind.SCALE && max - min > WIDEST_SCALE) {
            add(QuestionnaireFault.SCALE_TOO_WIDE, path + ".max");
        }
    }

    private void failing(QuestionItem question, String path) {
        for (int j = 0; j < question.failingOrNone().size(); j++) {
            if (question.kind().hasBounds()
                    || !question.canBe(question.failingOrNone().get(j))) {
                add(QuestionnaireFault.FAILING_UNKNOWN, path + ".failing[" + j + "]");
            }
        }
        Integer atMost = question.failsAtMost();
        if (atMost != null) {
            if (!question.kind().hasBounds()) {
                add(QuestionnaireFault.FAILS_AT_MOST_UNEXPECTED, path + ".failsAtMost");
            } else if (question.min() != null
                    && question.max() != null
                    && (atMost < question.min() || atMost >= question.max())) {
                add(QuestionnaireFault.FAILS_AT_MOST_OUT_OF_BOUNDS, path + ".failsAtMost");
            }
        }
    }

    private void condition(QuestionItem question, String path) {
        QuestionCondition when = question.when();
        if (when == null) {
            return;
        }
        QuestionItem earlier = before.get(when.question());
        if (earlier == null || !earlier.kind().isCounted()) {
            add(QuestionnaireFault.CONDITION_NOT_BEFORE, path + ".when.question");
            return;
        }
        for (int j = 0; j < when.in().size(); j++) {
            if (!earlier.canBe(when.in().get(j))) {
                add(QuestionnaireFault.CONDITION_UNKNOWN_ANSWER, path + ".when.in[" + j + "]");
            }
        }
    }

    private void add(QuestionnaireFault fault, String path) {
        faults.add(fault.at(path));
    }
}
