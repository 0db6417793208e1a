package dev.ringback.call.callrecord;

import dev.ringback.call.questionnaire.AnswerFault;

/** What can be wrong with an outcome that is well-formed. The names are stable codes of the interface. */
enum BreachCode {
    END_BEFORE_START("The call cannot end before it began."),
    CALL_TOO_LONG("A call lasts less than 24 hours."),
    IN_THE_FUTURE("The time lies in the future."),
    BEFORE_THE_DIAL("The call cannot begin before its dial was granted."),
    DISPOSITION_DOES_NOT_FIT("A call of this outcome cannot have this disposition."),
    /** CALL-10. */
    APPOINTMENT_MISSING("RESCHEDULE needs the time to call again."),
    APPOINTMENT_UNEXPECTED("Only RESCHEDULE takes a time to call again."),
    APPOINTMENT_OUT_OF_RANGE("The time to call again lies after the call and within 366 days of it."),
    ANSWER_WITHOUT_CONNECTION("A call that was not connected has no answers."),
    /** CALL-4. */
    ANSWER_MISSING("A successful callback answers this question."),
    /** CALL-4. */
    ANSWER_BLANK("An answer cannot be blank."),
    QUESTION_NOT_ASKED("This callback does not ask this question."),
    ANSWERED_TWICE("A question is answered once."),
    NOT_AN_OPTION(AnswerFault.NOT_AN_OPTION),
    NOT_ON_THE_SCALE(AnswerFault.NOT_ON_THE_SCALE),
    NOT_YES_OR_NO(AnswerFault.NOT_YES_OR_NO),
    NOT_A_NUMBER(AnswerFault.NOT_A_NUMBER),
    NOT_A_DATE(AnswerFault.NOT_A_DATE),
    NOT_A_TIME(AnswerFault.NOT_A_TIME),
    NOT_APPLICABLE_NOT_ALLOWED(AnswerFault.NOT_APPLICABLE_NOT_ALLOWED),
    QUESTION_NOT_DUE(AnswerFault.QUESTION_NOT_DUE),
    /** CALL-5. */
    UNKNOWN_SCRIPT_SESSION("You have no such script session for this dial."),
    /** CALL-6. */
    ORDER_NOT_CONFIRMED("By its script the call did not come to an order, behind the double confirmation.");

    private final String message;

    BreachCode(String message) {
        this.message = message;
    }

    BreachCode(AnswerFault fault) {
        this(fault.message());
    }

    /** What is wrong with the answer to a typed question. */
    static BreachCode of(AnswerFault fault) {
        return valueOf(fault.name());
    }

    /** What is wrong, for people. */
    String message() {
        return message;
    }
}
