package dev.ringback.scoring.access;

import dev.ringback.platform.problem.CommonError;
import dev.ringback.platform.problem.ProblemException;
import dev.ringback.scoring.measure.ScoringMonth;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads path and query parameters; each is refused with INVALID_PARAMETER and its name. */
public final class Parameters {
    /** Ids chosen by clients: agents, org units. */
    public static final String ID = "^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$";

    /** Names and external ids: no control characters. */
    public static final String TEXT = "^[^\\u0000-\\u001F\\u007F]{1,200}$";

    private static final Pattern ID_PATTERN = Pattern.compile(ID);
    private static final Pattern MONTH = Pattern.compile("2\\d{3}-\\d{2}");
    private static final Pattern YEAR = Pattern.compile("2\\d{3}");
    private static final Pattern DATE = Pattern.compile("2\\d{3}-\\d{2}-\\d{2}");

    private Parameters() {}

    /** A month such as {@code 2026-04}. */
    public static ScoringMonth month(@Nullable String text) {
        return month("month", text);
    }

    /** A month such as {@code 2026-04} under another name. */
    public static ScoringMonth month(String name, @Nullable String text) {
        if (text == null || !MONTH.matcher(text).matches()) {
            throw invalid(name, "a month such as 2026-04");
        }
        try {
            return new ScoringMonth(YearMonth.parse(text));
        } catch (DateTimeException e) {
            throw invalid(name, "a month such as 2026-04");
        }
    }

    /** A year such as {@code 2026}. */
    public static int year(@Nullable String text) {
        if (text == null || !YEAR.matcher(text).matches()) {
            throw invalid("year", "a year such as 2026");
        }
        return Integer.parseInt(text);
    }

    /** A date such as {@code 2026-04-01}. */
    public static LocalDate date(String name, @Nullable String text) {
        if (text == null || !DATE.matcher(text).matches()) {
            throw invalid(name, "a date such as 2026-04-01");
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw invalid(name, "a date such as 2026-04-01");
        }
    }

    /** An agent's id. */
    public static String agentId(@Nullable String text) {
        return id("agentId", text);
    }

    /** An id chosen by a client. */
    public static String id(String name, @Nullable String text) {
        if (text == null || !ID_PATTERN.matcher(text).matches()) {
            throw invalid(name, "1 to 64 letters, digits, dots, underscores and hyphens");
        }
        return text;
    }

    /** A refusal of a parameter. */
    public static ProblemException invalid(String name, String expected) {
        return new ProblemException(CommonError.INVALID_PARAMETER).violation(name, "INVALID", "expected " + expected);
    }
}
