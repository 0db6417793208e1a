package dev.ringback.call.report.kind;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** What a report covers. Days are business dates (G1). */
public enum PeriodKind {
    /** Monday to Sunday. */
    WEEK,
    /** The first to the last day of a month. */
    MONTH,
    /** Any days. */
    DAYS;

    /** The first day of the period a day lies in; of free days, the day. */
    public LocalDate firstDay(LocalDate day) {
        return switch (this) {
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
            case DAYS -> day;
        };
    }

    /** The last day of the period a day lies in; of free days, the day. */
    public LocalDate lastDay(LocalDate day) {
        return switch (this) {
            case WEEK -> day.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
            case MONTH -> day.with(TemporalAdjusters.lastDayOfMonth());
            case DAYS -> day;
        };
    }
}
