package dev.ringback.complaint.course;

/** Where a complaint stands, as it is shown. */
public enum ComplaintState {
    /** Taken in or reopened, and not answered. */
    OPEN,
    /** The customer was answered. */
    ANSWERED,
    /** Handled; the customer is asked whether he is satisfied. */
    RESOLVED,
    /** Ended. */
    CLOSED
}
