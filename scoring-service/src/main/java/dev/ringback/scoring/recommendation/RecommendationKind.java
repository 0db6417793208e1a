package dev.ringback.scoring.recommendation;

/** What is recommended. */
enum RecommendationKind {
    /** A deduction in yuan, for cases of a penalty list (S4, S6). */
    FINE,
    /** That somebody looks at a person's months, such as a review before dismissal (S2-9). */
    REVIEW,
    /** What a month's own pay lacks to the legal minimum wage, in yuan; never pay less without a person's word (SCORE-3). */
    MINIMUM_WAGE
}
