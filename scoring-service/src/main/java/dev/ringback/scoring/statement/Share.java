package dev.ringback.scoring.statement;

import dev.ringback.scoring.measure.AgentProfile;
import dev.ringback.scoring.measure.ScoringMonth;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The part of a month's targets that is asked of an agent. Instead of dividing targets by the days of the month, what was
 * measured is multiplied by them, so that no bound is met by rounding.
 *
 * @param employed days of the month on which he was
 * @param days of the month; the same as employed where targets are not prorated
 */
record Share(long employed, long days) {
    private static final Share WHOLE = new Share(1, 1);

    static Share of(@Nullable Boolean prorated, LineEvaluation.Context context) {
        if (!Boolean.TRUE.equals(prorated)) {
            return WHOLE;
        }
        ScoringMonth month = context.month();
        AgentProfile agent = context.agent();
        LocalDate from = agent.hiredOn().isAfter(month.first()) ? agent.hiredOn() : month.first();
        LocalDate to = agent.leftOn() != null && agent.leftOn().isBefore(month.last()) ? agent.leftOn() : month.last();
        return new Share(ChronoUnit.DAYS.between(from, to) + 1, month.month().lengthOfMonth());
    }

    BigDecimal scaled(BigDecimal measured) {
        return measured.multiply(BigDecimal.valueOf(days));
    }

    BigDecimal bound(BigDecimal bound) {
        return bound.multiply(BigDecimal.valueOf(employed));
    }

    String inWords() {
        return employed == days ? "" : "targets of " + employed + " of " + days + " days: ";
    }
}
