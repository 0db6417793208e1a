package dev.ringback.call.questionnaire;

/** What can be wrong with the answer to a typed question. The names are stable codes of the interface. */
public enum AnswerFault {
    NOT_AN_OPTION("The question has no such option."),
    NOT_ON_THE_SCALE("The answer is a whole number of the scale."),
    NOT_YES_OR_NO("The answer is YES or NO."),
    NOT_A_NUMBER("The answer is a decimal number within the bounds, of at most four decimal places."),
    NOT_A_DATE("The answer is a date such as 2026-04-01."),
    NOT_A_TIME("The answer is a time of day such as 09:30."),
    NOT_APPLICABLE_NOT_ALLOWED("The question always applies."),
    /** The answer it depends on was another one. */
    QUESTION_NOT_DUE("By the earlier answers this question is not asked.");

    private final String message;

    AnswerFault(String message) {
        this.message = message;
    }

    /** What is wrong, for people. */
    public String message() {
        return message;
    }
}
