package dev.ringback.scoring.statement;

import dev.ringback.scoring.measure.ScoringMonth;
import java.math.BigDecimal;

/**
 * What a month an agent worked in counts for the year (S1-7).
 *
 * @param closed whether its statement is final
 * @param score points, as closed or as they stand
 * @param adjusted points of all adjustments of the month, posted or to be posted, wherever they are carried
 */
public record MonthScore(ScoringMonth month, boolean closed, BigDecimal score, BigDecimal adjusted) {}
