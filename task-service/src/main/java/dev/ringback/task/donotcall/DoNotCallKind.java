package dev.ringback.task.donotcall;

/** Why a number must not be called (TASK-17). */
public enum DoNotCallKind {
    /** The customer asked for it. */
    CUSTOMER_REQUEST,
    /** A list of people not to be disturbed. */
    BLACKLIST,
    /** A public phone, or a person whom the company protects. */
    PROTECTED_PERSON,
    /** A complaint about calls (CMPL-4). */
    COMPLAINT,
    /** Anything else, as the reason says. */
    OTHER
}
