package dev.ringback.scoring.recommendation;

/** Where a recommendation stands. */
enum RecommendationState {
    OPEN,
    CONFIRMED,
    REJECTED
}
