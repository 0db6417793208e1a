package dev.ringback.scoring.measure;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * An agent's deals of a month.
 *
 * @param month its first day
 * @param revenue yuan
 * @param cost yuan
 */
public record DealSum(String agentId, LocalDate month, BigDecimal revenue, BigDecimal cost) {}
