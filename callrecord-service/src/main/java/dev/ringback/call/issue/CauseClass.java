package dev.ringback.call.issue;

/** What an issue is about (CMPL-5). */
enum CauseClass {
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
