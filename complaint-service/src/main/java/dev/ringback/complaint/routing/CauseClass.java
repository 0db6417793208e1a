package dev.ringback.complaint.routing;

/** What a complaint is about, as taken in (CMPL-5). */
public enum CauseClass {
    /** Something was ordered that the customer did not agree to. */
    NO_CONSENT,
    ATTITUDE,
    /** Called again and again. */
    HARASSMENT,
    WRONG_EXPLANATION,
    OPERATION_ERROR,
    PRODUCT,
    LOGISTICS,
    OTHER
}
