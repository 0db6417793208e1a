package dev.ringback.complaint.intake;

/** Where a complaint stands. */
enum ComplaintState {
    /** Taken in, and not answered. */
    RAISED
}
