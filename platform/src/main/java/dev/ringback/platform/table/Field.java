package dev.ringback.platform.table;

import org.jspecify.annotations.Nullable;

/**
 * A column of a table.
 *
 * @param key name in JSON and CSV
 * @param heading what stands above it in a spreadsheet
 * @param labels where a spreadsheet finds the words for its codes; null shows the code
 */
public record Field(
        String key, String heading, CellKind kind, @Nullable String labels) {

    /** A column of this kind. */
    public static Field of(String key, String heading, CellKind kind) {
        return new Field(key, heading, kind, null);
    }

    /** A column of codes that a spreadsheet shows in words. */
    public static Field labelled(String key, String heading, String labels) {
        return new Field(key, heading, CellKind.CODE, labels);
    }
}
