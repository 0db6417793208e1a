package dev.ringback.scoring.scheme;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A case of an item, as far as its price depends on it.
 *
 * @param number which case of the item in the month it is, from 1
 * @param numberInYear the same in the calendar year
 * @param numberEver the same among all
 * @param quantity how many persons, how many percent, how many yuan
 * @param dueAt the end of the time allowed
 * @param dueWholeDay whether {@code dueAt} is the end of a day, which is late itself (G4)
 * @param cameAt when it came
 */
public record ItemCase(
        int number,
        int numberInYear,
        int numberEver,
        @Nullable BigDecimal quantity,
        @Nullable Instant dueAt,
        boolean dueWholeDay,
        @Nullable Instant cameAt) {

    /** Which case it is within a span, from 1. */
    int numberWithin(ItemRule.Counted counted) {
        return switch (counted) {
            case MONTH -> number;
            case YEAR -> numberInYear;
            case EVER -> numberEver;
        };
    }

    /** The quantity, or 0 where none was told. */
    BigDecimal quantityOrNone() {
        return quantity == null ? BigDecimal.ZERO : quantity;
    }

    /** Started blocks of 24 hours after the deadline, at least one when it is missed (G3, G4). */
    long daysLate() {
        Instant due = dueAt;
        Instant came = cameAt;
        if (due == null || came == null || (dueWholeDay ? came.isBefore(due) : !came.isAfter(due))) {
            return 0;
        }
        Duration late = Duration.between(due, came);
        long days = late.toDays();
        return Math.max(1, late.minusDays(days).isZero() ? days : days + 1);
    }
}
