package dev.ringback.task.program;

/** The kinds of fact a callback is about. */
public enum SubjectKind {
    /** An order; it is a trigger once the deal is closed. */
    ORDER,
    /** An enquiry. */
    ENQUIRY
}
