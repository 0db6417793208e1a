package dev.ringback.platform.bulk;

import org.jspecify.annotations.Nullable;

/**
 * Why a row was not taken in.
 *
 * @param code the code a single write would answer with, or one of the reader's own
 * @param field column or JSON path at fault, if one is
 * @param message for people
 */
public record Rejection(String code, @Nullable String field, String message) {

    public static final Rejection NOT_UTF8 = new Rejection("NOT_UTF8", null, "the line is not UTF-8");
    public static final Rejection MALFORMED_ROW =
            new Rejection("MALFORMED_ROW", null, "the line cannot be read as CSV");
    public static final Rejection TOO_MANY_COLUMNS =
            new Rejection("TOO_MANY_COLUMNS", null, "the line has more columns than the header");
    public static final Rejection MALFORMED_JSON =
            new Rejection("MALFORMED_JSON", null, "the line is not a JSON object");
    static final Rejection LINE_TOO_LONG =
            new Rejection("LINE_TOO_LONG", null, "the line is longer than " + RecordReader.LONGEST + " bytes");
    static final Rejection UNCLOSED_QUOTE =
            new Rejection("UNCLOSED_QUOTE", null, "a quoted field that opens here is not closed");
}
