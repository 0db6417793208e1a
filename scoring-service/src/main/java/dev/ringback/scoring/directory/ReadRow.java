package dev.ringback.scoring.directory;

import org.jspecify.annotations.Nullable;

/**
 * A row as read.
 *
 * @param row absent when it could not be read
 * @param rejection absent when it could
 */
record ReadRow(
        long number, @Nullable DirectoryRow row, @Nullable RowRejection rejection) {

    static ReadRow rejected(long number, String code, @Nullable String field, String message) {
        return new ReadRow(number, null, new RowRejection(number, code, field, message));
    }
}
