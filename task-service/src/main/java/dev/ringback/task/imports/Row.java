package dev.ringback.task.imports;

import org.jspecify.annotations.Nullable;

/**
 * One row, read and checked: either a request or a rejection.
 *
 * @param number counts rows from 1, header and blank lines aside
 * @param line its text; of a rejected row with numbers masked, of a good one as it came
 */
record Row<R>(
        long number,
        String line,
        @Nullable R request,
        @Nullable Rejection rejection) {}
