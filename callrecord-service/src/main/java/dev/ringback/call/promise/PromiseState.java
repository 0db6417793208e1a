package dev.ringback.call.promise;

/** Where a promise stands. */
enum PromiseState {
    OPEN,
    /** The customer was called, or told. */
    KEPT,
    /** The call was corrected to none, or there was nobody to tell. */
    WITHDRAWN
}
