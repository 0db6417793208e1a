package dev.ringback.call.quality;

/** What can be wrong with a check that is well-formed. The names are stable codes of the interface. */
enum CheckFault {
    UNKNOWN_CALL("There is no such call, or it is not yours."),
    OWN_CALL("Nobody checks his own calls."),
    ITEM_MISSING("The checklist asks for a result on this point."),
    ITEM_UNKNOWN("The checklist has no such point."),
    ITEM_TWICE("A point has one result."),
    APOLOGY_OWNER_MISSING("A manager has to apologise to the customer."),
    APOLOGY_OWNER_UNEXPECTED("The customer is owed no apology, or is not known."),
    APOLOGY_BY_THE_AGENT("The agent of the call does not apologise for himself."),
    UNKNOWN_AGENT("No agent has this id.");

    private final String message;

    CheckFault(String message) {
        this.message = message;
    }

    /** What is wrong, for people. */
    String message() {
        return message;
    }
}
