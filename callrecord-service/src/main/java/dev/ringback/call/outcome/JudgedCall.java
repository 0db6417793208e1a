package dev.ringback.call.outcome;

import java.time.Duration;

/**
 * What a call is judged by.
 *
 * @param length from its beginning to its end
 * @param allAnswered whether every question that is required was answered; also where there is none
 */
public record JudgedCall(Outcome outcome, Duration length, boolean allAnswered) {}
