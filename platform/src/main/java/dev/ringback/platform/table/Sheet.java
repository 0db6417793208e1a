package dev.ringback.platform.table;

import java.util.List;

/**
 * One table of a report.
 *
 * @param name of the sheet, at most 25 characters, so that a number fits behind it
 * @param rows its rows, read while they are written
 */
public record Sheet(String name, List<Field> fields, Rows rows) {

    /** Keeps an unmodifiable copy. */
    public Sheet {
        fields = List.copyOf(fields);
    }

    /** Reads rows. A value is a String, Long, BigDecimal, LocalDate, Instant or null, in the order of the fields. */
    @FunctionalInterface
    public interface Rows {
        /** Hands each row to the sink, in a fixed order. */
        void each(Sink sink);
    }

    /** Takes rows. */
    @FunctionalInterface
    public interface Sink {
        /** Takes the next row. */
        void row(Object[] values);
    }
}
