package dev.ringback.scoring.evaluation;

import dev.ringback.platform.problem.ProblemException;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Reads the fields of a trial's fact, and notes what is wrong with them under their path. */
record TrialFields(String path, ProblemException refusal) {
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2999;
    private static final Instant FIRST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("3000-01-01T00:00:00Z");

    LocalDate day(String name, @Nullable LocalDate day) {
        LocalDate read = needed(name, day, LocalDate.of(FIRST_YEAR, 1, 1));
        if (read.getYear() < FIRST_YEAR || read.getYear() > LAST_YEAR) {
            violation(name, "OUT_OF_RANGE", "must lie between 2000 and 2999");
        }
        return read;
    }

    Instant instant(String name, @Nullable Instant instant) {
        Instant read = needed(name, instant, FIRST);
        if (read.isBefore(FIRST) || !read.isBefore(END)) {
            violation(name, "OUT_OF_RANGE", "must lie between 2000 and 2999");
            return FIRST;
        }
        return read;
    }

    <T> T needed(String name, @Nullable T value, T instead) {
        if (value == null) {
            violation(name, "NOT_NULL", "this type needs it");
            return instead;
        }
        return value;
    }

    void violation(String name, String code, String message) {
        refusal.violation(path + "." + name, code, message);
    }
}
