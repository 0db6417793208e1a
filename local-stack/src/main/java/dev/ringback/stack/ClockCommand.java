package dev.ringback.stack;

import dev.ringback.stack.clock.ClockFile;
import dev.ringback.stack.process.ProjectRoot;
import java.io.PrintStream;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/** {@code ./ringback clock}. */
final class ClockCommand {

    /** The business time zone unless configured otherwise (G1). */
    private static final ZoneId BUSINESS_ZONE = ZoneId.of("Asia/Shanghai");

    private final ProjectRoot root;
    private final PrintStream out;

    ClockCommand(ProjectRoot root, PrintStream out) {
        this.root = root;
        this.out = out;
    }

    int run(List<String> args) {
        String action = args.isEmpty() ? "show" : args.getFirst();
        String word = args.size() == 2 ? args.get(1) : "";
        if (args.size() > 2 || (action.equals("set") || action.equals("advance")) == word.isEmpty()) {
            throw new IllegalArgumentException("clock takes: show | set INSTANT | advance DURATION | reset");
        }
        ClockFile clock = RunningStack.last(root).clock();
        switch (action) {
            case "show" -> {}
            case "set" -> clock.set(instant(word));
            case "advance" -> clock.advance(duration(word));
            case "reset" -> clock.reset();
            default -> throw new IllegalArgumentException("clock cannot " + action);
        }
        Instant now = clock.now().truncatedTo(ChronoUnit.SECONDS);
        out.println("Business time "
                + now.atZone(BUSINESS_ZONE).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME) + " (" + now + ")"
                + (clock.offset().isZero() ? ", wall time" : ", " + describe(clock.offset()) + " wall time"));
        return 0;
    }

    private static String describe(Duration offset) {
        Duration abs = offset.abs();
        String size = String.format(
                Locale.ROOT,
                "%d d %02d:%02d:%02d",
                abs.toDays(),
                abs.toHoursPart(),
                abs.toMinutesPart(),
                abs.toSecondsPart());
        return size + (offset.isNegative() ? " behind" : " ahead of");
    }

    static Instant instant(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException noOffset) {
            try {
                return LocalDateTime.parse(text).atZone(BUSINESS_ZONE).toInstant();
            } catch (DateTimeException e) {
                throw new IllegalArgumentException(
                        "No instant: " + text + ". Write it like 2026-04-01T09:00+08:00 or 2026-04-01T01:00:00Z", e);
            }
        }
    }

    static Duration duration(String text) {
        try {
            return Duration.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("No duration: " + text + ". Write it like P1D, PT2H30M or PT90S", e);
        }
    }
}
