package dev.ringback.complaint.ratio;

/** Which complaints count. */
enum Counted {
    /** All that came in. */
    RECEIVED,
    /** Those of which a company-caused finding stands. */
    UPHELD
}
