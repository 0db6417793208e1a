package dev.ringback.platform.paging;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param items the rows
 * @param nextCursor opaque; absent on the last page
 */
public record Page<T>(List<T> items, @Nullable String nextCursor) {
    /**
     * Cuts a page out of rows that were read with one row more than the limit.
     *
     * @param rows up to {@code limit + 1} rows in list order
     * @param limit page size
     * @param cursorOf the cursor that continues after a row
     */
    public static <T> Page<T> of(List<T> rows, int limit, Function<T, Cursor> cursorOf) {
        if (rows.size() <= limit) {
            return new Page<>(List.copyOf(rows), null);
        }
        List<T> items = List.copyOf(rows.subList(0, limit));
        return new Page<>(items, cursorOf.apply(items.getLast()).encode());
    }
}
