package dev.ringback.call.promise;

/** What was promised. */
enum PromiseKind {
    /** To call at the agreed time. */
    APPOINTMENT,
    /** To reply to an issue. */
    REPLY
}
