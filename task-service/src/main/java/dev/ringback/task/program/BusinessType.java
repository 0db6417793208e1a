package dev.ringback.task.program;

/** The nine business types of outbound calls (TASK-1). */
public enum BusinessType {
    /** Keep a customer who may leave. */
    RETENTION,
    /** Care for a customer. */
    CARE,
    /** Ask for an opinion. */
    SURVEY,
    /** Sell by telephone. */
    OUTBOUND_SALE,
    /** Call back a customer who is new. */
    NEW_CUSTOMER_CALLBACK,
    /** Call back about a complaint. */
    COMPLAINT_CALLBACK,
    /** Call back about a business that is new. */
    NEW_BUSINESS_CALLBACK,
    /** Tell of something new. */
    NEW_NOTICE,
    /** Check what is recorded. */
    DATA_CHECK
}
