package dev.ringback.task.program;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * A length of time after a fact: minutes or hours, counted in instants; or days, weeks or months, counted in days of business time, months clamped
 * to the end of the shorter one (G5).
 *
 * @param time for minutes and hours, else null
 * @param days for days, weeks and months, else null
 */
record Span(@Nullable Duration time, @Nullable Period days) {

    private static final int SLACK_DAYS = 4;

    /** One number and one unit: PT30M, PT1H, P3D, P1W, P3M. */
    static final String FORM = "PT[0-9]{1,4}[MH]|P[0-9]{1,4}[DWM]";

    /** A span as it is written, by {@link #FORM}. */
    static Span of(String text) {
        return text.startsWith("PT") ? new Span(Duration.parse(text), null) : new Span(null, Period.parse(text));
    }

    boolean fine() {
        return time != null;
    }

    Instant after(Instant at) {
        return time == null ? at : at.plus(time);
    }

    LocalDate after(LocalDate day) {
        return days == null ? day : day.plus(days);
    }

    /** A day before which nothing can have happened that the span from it reaches a day. */
    LocalDate before(LocalDate day) {
        LocalDate start = day;
        if (days != null) {
            start = start.minus(days);
        }
        if (time != null) {
            start = start.minusDays(time.toDays());
        }
        // Months clamp to an earlier end, and hours begin on the day before.
        return start.minusDays(SLACK_DAYS);
    }

    /** Whether a window from the end of this one to the end of another never ends before it begins; they have to be of one sort. */
    boolean upTo(Span other) {
        if (time != null && other.time != null) {
            return time.compareTo(other.time) <= 0;
        }
        // Within a month of 28 days the one may still be longer than the other by a day or two; that cannot be seen
        // without a date.
        return days != null
                && other.days != null
                && longest(days) <= longest(other.days)
                && shortest(days) <= shortest(other.days);
    }

    private static long longest(Period period) {
        return period.getDays() + 31L * period.toTotalMonths();
    }

    private static long shortest(Period period) {
        return period.getDays() + 28L * period.toTotalMonths();
    }
}
