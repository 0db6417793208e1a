package dev.ringback.platform.bulk;

import org.jspecify.annotations.Nullable;

/**
 * A row of the file: either read well or rejected.
 *
 * @param number counts rows from 1, header and blank lines aside
 * @param line its text; of a rejected row with numbers masked, of a good one as it came
 */
public record Row<R>(
        long number,
        String line,
        @Nullable R request,
        @Nullable Rejection rejection) {

    /** A row that was read well. */
    public static <R> Row<R> good(long number, String line, R request) {
        return new Row<>(number, line, request, null);
    }

    /** A row that was not; {@code shown} has its numbers masked. */
    public static <R> Row<R> bad(long number, String shown, Rejection rejection) {
        return new Row<>(number, shown, null, rejection);
    }
}
