package dev.ringback.call.callrecord;

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
    ANSWERED_TWICE("A question is answered once.");

    private final String message;

    BreachCode(String message) {
        this.message = message;
    }

    /** What is wrong, for people. */
    String message() {
        return message;
    }
}
