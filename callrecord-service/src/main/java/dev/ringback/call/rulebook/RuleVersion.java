package dev.ringback.call.rulebook;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A version of a rule. It never changes.
 *
 * @param effectiveFrom first local date on which it holds, until the next version does
 * @param by subject of the one who added it
 */
public record RuleVersion<T extends CallRule>(int version, LocalDate effectiveFrom, T content, String by, Instant at) {}
