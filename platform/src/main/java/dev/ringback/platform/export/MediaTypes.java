package dev.ringback.platform.export;

/** Media types of exports beside JSON. */
public final class MediaTypes {
    /** Comma-separated values (RFC 4180), UTF-8, with a header row. */
    public static final String CSV = "text/csv";

    /** One JSON value a line. */
    public static final String NDJSON = "application/x-ndjson";

    /** A workbook. */
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private MediaTypes() {}
}
