package dev.ringback.task.outreach;

/** What a notice is about. */
public enum NoticeKind {
    /** A brand is replaced by another. */
    BRAND_REPLACEMENT,
    /** A price changed. */
    PRICE_CHANGE,
    /** New stock came in. */
    NEW_STOCK,
    /** Supplies. */
    SUPPLY,
    /** Something else. */
    OTHER
}
