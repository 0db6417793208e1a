package dev.ringback.scoring.measure;

import dev.ringback.scoring.scheme.Measure;

/**
 * A measure of a month.
 *
 * @param monthsBack 0 for the month of the statement, 1 for the one before, and so on
 */
public record MeasureOf(Measure measure, int monthsBack) {}
