package dev.ringback.task.store;

/** What a gift is. */
public enum GiftKind {
    /** A gift that a store received to give away. */
    STORE_GIFT,
    /** A gift that the store bought itself; its customer is who signed for it. */
    SELF_BOUGHT
}
