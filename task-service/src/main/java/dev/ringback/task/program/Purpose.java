package dev.ringback.task.program;

/** What a callback is for (TASK-1), and with it what gives rise to one. */
public enum Purpose {
    /** A deal was closed: an order with a closing instant. */
    DEAL(SubjectKind.ORDER),
    /** A customer asked a technical question. */
    TECHNICAL_ENQUIRY(SubjectKind.ENQUIRY),
    /** A salesperson came back from a trip; what he says of a visit is verified (TASK-5). */
    TRIP_VERIFICATION(SubjectKind.TRIP_VISIT),
    /** A project has come to one of its stages (TASK-6). */
    PROJECT_STAGE(SubjectKind.PROJECT),
    /** A completed project is under warranty (TASK-7). */
    WARRANTY_SPOT_CHECK(SubjectKind.PROJECT),
    /** A completed project lacks the customer's feedback form (TASK-7). */
    FEEDBACK_FORM_CHASE(SubjectKind.PROJECT),
    /** A customer complained and is to be answered (CMPL-2). */
    COMPLAINT_REPLY(SubjectKind.COMPLAINT),
    /** A complaint was handled: is the customer satisfied (CMPL-6)? */
    COMPLAINT_FOLLOW_UP(SubjectKind.COMPLAINT),
    /** Somebody apologises to a customer (TASK-24). */
    APOLOGY(SubjectKind.CUSTOMER),
    /** An agent calls a customer of his own accord; the task is made with the dial. */
    MANUAL(SubjectKind.CUSTOMER);

    private final SubjectKind subject;

    Purpose(SubjectKind subject) {
        this.subject = subject;
    }

    /** The kind of object it is about. */
    public SubjectKind subject() {
        return subject;
    }
}
