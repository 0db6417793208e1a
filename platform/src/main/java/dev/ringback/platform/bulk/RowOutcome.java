package dev.ringback.platform.bulk;

/** What became of a row that was read well. */
public sealed interface RowOutcome {

    /** It was new. */
    record Accepted() implements RowOutcome {}

    /** It was known with equal content. */
    record Duplicate() implements RowOutcome {}

    /** It cannot be taken in. */
    record Rejected(Rejection rejection) implements RowOutcome {}
}
