package dev.ringback.scoring.measure;

/**
 * Trips whose callback fell due in the month.
 *
 * @param due how many
 * @param onTheDay of them, those called back on exactly that day
 */
public record NextDayCount(int due, int onTheDay) {
    static final NextDayCount NONE = new NextDayCount(0, 0);
}
