package dev.ringback.complaint.evidence;

/** What a piece of evidence is. */
public enum EvidenceKind {
    /** A letter, a contract, a form; where it is kept. */
    DOCUMENT,
    /** A photograph or a screenshot; where it is kept. */
    PICTURE,
    /** A call, by its id in the call records. */
    CALL,
    /** A recording of a call, as the call records name it (CALL-8). */
    RECORDING,
    /** A version of a script, as {@code id@version} (CALL-5). */
    SCRIPT_VERSION,
    /** What somebody said. */
    STATEMENT;

    /** Whether it lies elsewhere, and its title and place may tell of the customer. */
    boolean liesElsewhere() {
        return this == DOCUMENT || this == PICTURE;
    }
}
