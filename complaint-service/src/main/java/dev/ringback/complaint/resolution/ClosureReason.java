package dev.ringback.complaint.resolution;

/** Why a complaint is closed by decision; that the customer is satisfied only he can say. */
enum ClosureReason {
    WITHDRAWN,
    NO_CUSTOMER,
    UNREACHABLE
}
