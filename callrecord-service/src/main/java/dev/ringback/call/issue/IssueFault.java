package dev.ringback.call.issue;

/** What can be wrong with an issue that is well-formed. The names are stable codes of the interface. */
enum IssueFault {
    UNKNOWN_CALL("callId", "There is no such call, or it is not yours."),
    UNKNOWN_AGENT("subjectAgentId", "No agent has this id."),
    UNKNOWN_ORG_UNIT("responsibleUnitId", "No org unit has this id."),
    /** CALL-10. */
    PROMISE_OUT_OF_RANGE("promisedReplyAt", "The promised reply time lies after the call and within 366 days of it.");

    private final String field;
    private final String message;

    IssueFault(String field, String message) {
        this.field = field;
        this.message = message;
    }

    /** The field at fault. */
    String field() {
        return field;
    }

    /** What is wrong, for people. */
    String message() {
        return message;
    }
}
