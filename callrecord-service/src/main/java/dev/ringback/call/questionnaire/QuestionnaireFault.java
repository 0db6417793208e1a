package dev.ringback.call.questionnaire;

import dev.ringback.platform.problem.Violation;

/** What keeps a questionnaire from being used. The names are stable codes of the interface. */
enum QuestionnaireFault {
    DUPLICATE_QUESTION("Another question has this code."),
    OPTIONS_MISSING("A CHOICE or MULTI has two or more options."),
    OPTIONS_UNEXPECTED("Only CHOICE and MULTI have options."),
    DUPLICATE_OPTION("Another option has this code."),
    BOUNDS_MISSING("A SCALE or NUMBER has min and max."),
    BOUNDS_UNEXPECTED("Only SCALE and NUMBER have min and max."),
    BOUNDS_EMPTY("max lies above min."),
    SCALE_TOO_WIDE("A SCALE has at most 101 values."),
    FAILING_UNKNOWN("This is no answer that the question can have."),
    FAILS_AT_MOST_UNEXPECTED("Only SCALE and NUMBER fail by a bound."),
    FAILS_AT_MOST_OUT_OF_BOUNDS("The bound lies from min to below max."),
    CONDITION_NOT_BEFORE("A condition names an earlier question with answers that can be told apart."),
    CONDITION_UNKNOWN_ANSWER("The earlier question cannot be answered so.");

    private final String message;

    QuestionnaireFault(String message) {
        this.message = message;
    }

    /** This fault at a path of the content. */
    Violation at(String path) {
        return new Violation(path, name(), message);
    }
}
