package dev.ringback.platform.bulk;

/** How the rows are written. */
public enum ImportFormat {
    /** RFC 4180 with a header row, UTF-8. */
    CSV,
    /** One JSON object on each line, UTF-8. */
    NDJSON
}
