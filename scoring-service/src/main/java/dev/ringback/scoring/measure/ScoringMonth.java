package dev.ringback.scoring.measure;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

/** The calendar of a scoring month: a week belongs to the month of its Monday. */
public record ScoringMonth(YearMonth month) {

    /** First day. */
    public LocalDate first() {
        return month.atDay(1);
    }

    /** Last day. */
    public LocalDate last() {
        return month.atEndOfMonth();
    }

    /** The four or five Mondays of the month. */
    public List<LocalDate> mondays() {
        LocalDate firstMonday = first().with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
        return firstMonday
                .datesUntil(month.plusMonths(1).atDay(1), Period.ofWeeks(1))
                .toList();
    }

    /** The Sunday that ends the last week, which may lie in the next month. */
    public LocalDate lastSunday() {
        return mondays().getLast().plusDays(6);
    }
}
