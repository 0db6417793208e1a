package dev.ringback.task.visit;

/** Where an arrival is counted (S2-1). */
public enum ArrivalChannel {
    /** In the Hongmai system: the 15 of a month. */
    HONGMAI,
    /** Elsewhere: tracked only. */
    OTHER
}
