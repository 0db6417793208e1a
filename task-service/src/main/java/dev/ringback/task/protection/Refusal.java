package dev.ringback.task.protection;

import java.time.Instant;

/**
 * A customer's refusal of a business (CALL-7).
 *
 * @param business what was refused
 * @param at when
 */
public record Refusal(String business, Instant at) {}
