package dev.ringback.platform.bulk;

import org.jspecify.annotations.Nullable;

/** Where the rows of some kinds of import go. Every CDI bean of it is asked. */
public interface ImportTarget {

    /** The delimiter of CSV as RFC 4180 has it. */
    char COMMA = ',';

    /** Whether it takes imports of this kind. */
    boolean takes(String kind);

    /** What stands between the fields of a CSV file of this import: one ASCII character, no quote and no line end. */
    default char delimiter(ImportJob job) {
        return COMMA;
    }

    /**
     * Begins to read an import, or goes on with it.
     *
     * @param header text of the header row of a CSV file; null for NDJSON
     * @throws BadHeaderException if the file as a whole cannot be read
     */
    RowIntake<?> open(ImportJob job, @Nullable String header);
}
