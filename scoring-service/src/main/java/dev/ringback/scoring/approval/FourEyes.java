package dev.ringback.scoring.approval;

/** Kinds of facts that may need a second person. */
enum FourEyes {
    /** Cases that people record under an item that costs points. */
    DEMERIT,
    /** Cases that people record under an item that costs yuan. */
    FINE,
    /** Reported bills of office telephones. */
    PHONE_BILL,
    /** Reported costs of a unit above its quota. */
    PHONE_QUOTA,
    /** Reported headcounts. */
    HEADCOUNT,
    /** Reported faults. */
    FAULT,
    /** Reported answers of a quiz. */
    QUIZ,
    /** Nothing, when it stands alone. */
    NONE
}
