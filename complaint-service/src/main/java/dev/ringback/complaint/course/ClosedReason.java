package dev.ringback.complaint.course;

/** Why a complaint ended. */
public enum ClosedReason {
    /** The customer said he is satisfied. */
    SATISFIED,
    /** The customer took it back. */
    WITHDRAWN,
    /** Nobody is known who could be asked. */
    NO_CUSTOMER,
    /** The customer could not be reached after it was resolved. */
    UNREACHABLE
}
