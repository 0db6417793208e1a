package dev.ringback.task.claim;

/** How long leases last. */
final class LeaseTerms {

    /** Seconds of business time when the client names none. */
    static final int DEFAULT_SECONDS = 900;

    private LeaseTerms() {}
}
