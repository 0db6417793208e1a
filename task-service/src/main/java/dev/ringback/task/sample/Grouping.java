package dev.ringback.task.sample;

/** Among whom a sample is drawn and a quota counted. */
public enum Grouping {
    /** All objects of a window together. */
    PROGRAM,
    /** Those of each store or other org unit by themselves. */
    ORG_UNIT
}
