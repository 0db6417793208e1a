package dev.ringback.scoring.measure;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An agent as a statement sees him.
 *
 * @param orgUnitId the unit he belonged to on the last day of the month, or on his own last
 * @param leftOn last day of employment, absent while employed
 * @param basePay yuan a month in force on the last day of the month, absent without a profile
 * @param employed on at least one day of the month
 * @param scheme by which he is paid, by the same profile
 * @param baseTaskPay yuan a month that is measured by tasks (S2), absent where the scheme knows none
 */
public record AgentProfile(
        String agentId,
        String name,
        String orgUnitId,
        LocalDate hiredOn,
        @Nullable LocalDate leftOn,
        @Nullable BigDecimal basePay,
        boolean employed,
        String scheme,
        @Nullable BigDecimal baseTaskPay) {}
