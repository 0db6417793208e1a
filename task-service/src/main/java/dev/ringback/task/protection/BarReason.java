package dev.ringback.task.protection;

/** Kinds of bars. */
public enum BarReason {
    /** The customer does not want to be called (TASK-17). */
    DO_NOT_CALL,
    /** The customer's class is one that is never called (TASK-17). */
    EXCLUDED_CLASS,
    /** The customer's record is marked as of no use (TASK-4). */
    OBSOLETE,
    /** This business was refused too often (TASK-16). */
    REFUSED_TOO_OFTEN,
    /** The calendar day's dials are used up. */
    DAILY_CAP,
    /** The week's dials are used up, Monday to Sunday. */
    WEEKLY_CAP,
    /** The calendar month's dials are used up (TASK-15). */
    MONTHLY_CAP,
    /** The months after a used-up month (TASK-15). */
    COOL_DOWN,
    /** The calendar year's dials are used up (TASK-16). */
    YEARLY_CAP,
    /** The dials of a sliding window are used up. */
    SLIDING_CAP,
    /** The last dial about this business is too recent (TASK-16). */
    BUSINESS_GAP,
    /** Outside the calling hours (TASK-13). */
    OUTSIDE_WINDOWS,
    /** Outbound calls are paused: inbound calls have priority (OPS-1). */
    OUTBOUND_PAUSED
}
