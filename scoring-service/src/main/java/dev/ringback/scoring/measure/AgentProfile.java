package dev.ringback.scoring.measure;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An agent as a statement sees him.
 *
 * @param leftOn last day of employment, absent while employed
 * @param basePay yuan a month in force on the last day of the month, absent without a profile
 * @param employed on at least one day of the month
 */
public record AgentProfile(
        String agentId,
        String name,
        String orgUnitId,
        LocalDate hiredOn,
        @Nullable LocalDate leftOn,
        @Nullable BigDecimal basePay,
        boolean employed) {}
