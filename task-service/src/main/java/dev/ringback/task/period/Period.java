package dev.ringback.task.period;

import dev.ringback.platform.problem.CommonError;
import dev.ringback.platform.problem.ProblemException;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/**
 * Business days, both ends included (G1).
 *
 * @param from first day
 * @param to last day, not before the first
 */
public record Period(LocalDate from, LocalDate to) {

    /** Most days a report is about. */
    public static final int MOST_DAYS = 366;

    /** The week, Monday to Sunday, that holds a day. */
    public static Period weekOf(LocalDate day) {
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return new Period(monday, monday.plusDays(6));
    }

    /** A calendar month. */
    public static Period of(YearMonth month) {
        return new Period(month.atDay(1), month.atEndOfMonth());
    }

    /**
     * The period of query parameters {@code from} and {@code to}: from the first of today's month unless given, to today or the end of the
     * month asked about.
     *
     * @throws ProblemException INVALID_PARAMETER when it ends before it begins or is longer than {@value #MOST_DAYS} days
     */
    public static Period asked(@Nullable LocalDate from, @Nullable LocalDate to, LocalDate today) {
        LocalDate last = to != null ? to : from == null || !from.isAfter(today) ? today : from;
        LocalDate first = from != null ? from : last.withDayOfMonth(1);
        return checked(first, last, "to");
    }

    /**
     * The period of query parameters {@code month}, {@code week}, or {@code from} and {@code to}; the month of today when none is given.
     *
     * @param month {@code 2026-04}
     * @param week any day of the week
     * @throws ProblemException INVALID_PARAMETER when more than one is given, beside what {@link #asked(LocalDate, LocalDate, LocalDate)} says
     */
    public static Period asked(
            @Nullable String month,
            @Nullable LocalDate week,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            LocalDate today) {
        boolean range = from != null || to != null;
        if ((month == null ? 0 : 1) + (week == null ? 0 : 1) + (range ? 1 : 0) > 1) {
            throw invalid("month", "ONE_OF", "give a month, a week, or from and to");
        }
        if (month != null) {
            return of(month(month));
        }
        if (week != null) {
            return weekOf(week);
        }
        return range ? asked(from, to, today) : of(YearMonth.from(today));
    }

    /**
     * A month as query parameters name it.
     *
     * @throws ProblemException INVALID_PARAMETER
     */
    public static YearMonth month(String text) {
        try {
            return YearMonth.parse(text);
        } catch (DateTimeException notAMonth) {
            throw invalid("month", "MONTH", "must be a month such as 2026-04");
        }
    }

    /** Whether it holds a day. */
    public boolean holds(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /**
     * A period between days that were asked for.
     *
     * @param field the parameter that names its end
     * @throws ProblemException INVALID_PARAMETER when it ends before it begins or is longer than {@value #MOST_DAYS} days
     */
    public static Period checked(LocalDate from, LocalDate to, String field) {
        if (to.isBefore(from)) {
            throw invalid(field, "ORDER", "must not be before the first day");
        }
        if (ChronoUnit.DAYS.between(from, to) >= MOST_DAYS) {
            throw invalid(field, "TOO_LONG", "at most " + MOST_DAYS + " days");
        }
        return new Period(from, to);
    }

    private static ProblemException invalid(String field, String code, String message) {
        return new ProblemException(CommonError.INVALID_PARAMETER).violation(field, code, message);
    }
}
