package dev.ringback.call.report.kind;

import java.time.LocalDate;

/** Numbers weeks as file names do (RPT-4). */
final class WeekOfMonth {

    private static final int DAYS_A_WEEK = 7;

    private WeekOfMonth() {}

    /** Which Monday of its month this is, from 1: the number of its week, which belongs to the month of its Monday. */
    static int of(LocalDate monday) {
        return (monday.getDayOfMonth() - 1) / DAYS_A_WEEK + 1;
    }
}
