package dev.ringback.complaint.calendar;

import java.time.LocalTime;

/**
 * Working hours within one local day.
 *
 * @param from first minute of the day, 0 to 1439
 * @param to the minute after the last, up to 1440
 */
public record Hours(int from, int to) {

    private static final int MINUTES_A_DAY = 1440;
    private static final String MIDNIGHT = "24:00";

    /** Refuses what is no stretch of one day. */
    public Hours {
        if (from < 0 || to > MINUTES_A_DAY || from >= to) {
            throw new IllegalArgumentException("No hours of a day: " + from + " to " + to);
        }
    }

    /** A whole day. */
    public static Hours wholeDay() {
        return new Hours(0, MINUTES_A_DAY);
    }

    /** The minute of the day a text such as {@code 09:30} or {@code 24:00} names. */
    static int minute(String text) {
        return text.equals(MIDNIGHT) ? MINUTES_A_DAY : LocalTime.parse(text).toSecondOfDay() / 60;
    }

    /** The same as text. */
    static String text(int minute) {
        return minute == MINUTES_A_DAY
                ? MIDNIGHT
                : LocalTime.ofSecondOfDay(minute * 60L).toString();
    }
}
