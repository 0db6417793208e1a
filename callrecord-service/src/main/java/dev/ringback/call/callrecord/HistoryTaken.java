package dev.ringback.call.callrecord;

/** What became of a call of another system that was handed in. */
public enum HistoryTaken {
    /** It is new and was kept. */
    CREATED,
    /** It is known with the same content. */
    SAME,
    /** A call of this source and id is known with other content. */
    DIFFERS
}
