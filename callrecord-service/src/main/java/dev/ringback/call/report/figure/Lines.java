package dev.ringback.call.report.figure;

import dev.ringback.platform.sql.Query;
import dev.ringback.platform.sql.Sql;
import dev.ringback.platform.table.Sheet;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads rows of tables: all at once where there are few, page by page where there may be any number. */
final class Lines {

    /** Most rows of a statement. */
    static final int PAGE = 2_000;

    private Lines() {}

    /**
     * A row, and where it stands in the order.
     *
     * @param key values that continue behind it
     */
    record Line(List<Object> key, Object[] values) {}

    /** Reads a row. */
    @FunctionalInterface
    interface Reader {
        /** The values of the current row, in the order of the fields. */
        Object[] values(ResultSet row) throws SQLException;
    }

    /** The rows of one statement. */
    static Sheet.Rows all(Sql sql, Query query, Reader reader) {
        return sink -> sql.query(query, reader::values).forEach(sink::row);
    }

    /**
     * Rows page by page: no statement is long, and memory does not grow with their number.
     *
     * @param pages the statement behind a row, or from the beginning when there is none, without its limit
     */
    static Sheet.Rows paged(Sql sql, Function<@Nullable Line, Query> pages, Sql.Reader<Line> reader) {
        return sink -> {
            @Nullable Line last = null;
            do {
                Query query = pages.apply(last).add("LIMIT ?", PAGE);
                List<Line> page = sql.query(query, reader);
                page.forEach(line -> sink.row(line.values()));
                last = page.size() < PAGE ? null : page.getLast();
            } while (last != null);
        };
    }
}
