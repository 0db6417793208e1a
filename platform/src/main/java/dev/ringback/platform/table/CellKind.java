package dev.ringback.platform.table;

/** What a column holds, and how a spreadsheet shows it. */
public enum CellKind {
    /** Text that people chose. */
    TEXT("@", 24),
    /** A code or an id. */
    CODE("@", 16),
    /** A whole number. */
    COUNT("#,##0", 10),
    /** Points of a score, with the places they have. */
    POINTS("#,##0.##", 10),
    /** A share of one, shown in percent; null is not applicable, since nothing was counted. */
    RATE("0.00%", 10),
    /** Yuan. */
    MONEY("#,##0.00", 12),
    /** A business date. */
    DATE("yyyy-mm-dd", 12),
    /** An instant, shown in the business time zone. */
    TIME("yyyy-mm-dd hh:mm:ss", 20);

    private final String format;
    private final int width;

    CellKind(String format, int width) {
        this.format = format;
        this.width = width;
    }

    /** The number format of a spreadsheet. */
    String format() {
        return format;
    }

    /** Width of the column in characters. */
    int width() {
        return width;
    }
}
