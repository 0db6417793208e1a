package dev.ringback.call.history;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;

/** A pattern of a date with a time, read strictly. */
final class TimePattern {

    private static final LocalDate EARLIEST = LocalDate.of(1970, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(9999, 12, 31);
    private static final ZonedDateTime SAMPLE =
            ZonedDateTime.of(2021, 11, 28, 9, 41, 37, 0, ZoneId.of("Asia/Shanghai"));

    private final DateTimeFormatter formatter;
    private final ZoneId zone;

    private TimePattern(DateTimeFormatter formatter, ZoneId zone) {
        this.formatter = formatter;
        this.zone = zone;
    }

    /**
     * Reads a pattern.
     *
     * @param zone of times that have no offset
     * @throws IllegalArgumentException if it is none, or does not hold both a date and a time
     */
    static TimePattern of(String pattern, ZoneId zone) {
        TimePattern read = new TimePattern(
                new DateTimeFormatterBuilder()
                        .parseCaseInsensitive()
                        .appendPattern(withProlepticYear(pattern))
                        .toFormatter(Locale.ENGLISH)
                        .withResolverStyle(ResolverStyle.STRICT),
                zone);
        try {
            read.parse(SAMPLE.format(read.formatter));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("The pattern holds no date with a time", e);
        }
        return read;
    }

    /**
     * The instant a text names.
     *
     * @throws DateTimeException if it does not keep the pattern, names no real time, or lies before 1970
     */
    Instant parse(String text) {
        TemporalAccessor parsed = formatter.parseBest(text, ZonedDateTime::from, LocalDateTime::from);
        ZonedDateTime time = parsed instanceof LocalDateTime local ? local.atZone(zone) : (ZonedDateTime) parsed;
        if (time.toLocalDate().isBefore(EARLIEST) || time.toLocalDate().isAfter(LATEST)) {
            throw new DateTimeException("Out of range");
        }
        return time.toInstant();
    }

    /** Strictly, a year of an era is no year without the era; what is meant by {@code yyyy} is the year. */
    private static String withProlepticYear(String pattern) {
        StringBuilder result = new StringBuilder();
        boolean quoted = false;
        for (char each : pattern.toCharArray()) {
            quoted ^= each == '\'';
            result.append(each == 'y' && !quoted ? 'u' : each);
        }
        return result.toString();
    }
}
