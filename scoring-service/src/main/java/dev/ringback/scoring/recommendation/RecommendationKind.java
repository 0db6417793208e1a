package dev.ringback.scoring.recommendation;

/** What is recommended. */
enum RecommendationKind {
    /** A deduction in yuan, for cases of a penalty list (S4, S6). */
    FINE,
    /** That somebody looks at a person's months, such as a review before dismissal (S2-9). */
    REVIEW
}
