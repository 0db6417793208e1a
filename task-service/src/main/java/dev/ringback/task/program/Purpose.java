package dev.ringback.task.program;

/** What a callback is for (TASK-1), and with it the fact that gives rise to one. */
public enum Purpose {
    /** A deal was closed: an order with a closing instant. */
    DEAL(SubjectKind.ORDER),
    /** A customer asked a technical question. */
    TECHNICAL_ENQUIRY(SubjectKind.ENQUIRY);

    private final SubjectKind subject;

    Purpose(SubjectKind subject) {
        this.subject = subject;
    }

    /** The kind of fact that triggers it. */
    public SubjectKind subject() {
        return subject;
    }
}
