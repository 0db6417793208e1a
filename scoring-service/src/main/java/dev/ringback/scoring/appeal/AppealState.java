package dev.ringback.scoring.appeal;

/** Where an appeal stands. */
enum AppealState {
    FILED,
    GRANTED,
    REFUSED
}
