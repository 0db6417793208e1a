package dev.ringback.task.program;

/** The kinds of object a callback is about. */
public enum SubjectKind {
    /** An order; it is a trigger once the deal is closed. */
    ORDER(true),
    /** An enquiry. */
    ENQUIRY(true),
    /** A salesperson's visit to a customer. */
    TRIP_VISIT(true),
    /** A project, in progress or completed. */
    PROJECT(true),
    /** A complaint. */
    COMPLAINT(false),
    /** A customer, and no business fact. */
    CUSTOMER(false);

    private final boolean planned;

    SubjectKind(boolean planned) {
        this.planned = planned;
    }

    /** Whether its callbacks are planned by a calendar; those of the others are asked for one by one. */
    public boolean planned() {
        return planned;
    }
}
