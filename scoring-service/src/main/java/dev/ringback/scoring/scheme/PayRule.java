package dev.ringback.scoring.scheme;

import java.math.BigDecimal;

/**
 * How a score becomes money: pay = base pay × score × percentPerPoint ÷ 100, rounded half-up once (S1-6, G6).
 *
 * @param id the rule shown on the rounding line
 * @param percentPerPoint how many percent of base pay one point is worth
 * @param scale decimal places of the rounded amount
 */
public record PayRule(String id, BigDecimal percentPerPoint, int scale) {}
