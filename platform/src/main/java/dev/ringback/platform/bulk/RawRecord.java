package dev.ringback.platform.bulk;

import org.jspecify.annotations.Nullable;

/**
 * One record as it stands in the body.
 *
 * @param bytes the record without its line end; only the beginning when it is too long
 * @param end offset in the body at which the next one begins
 * @param fault why it cannot be read, or null
 */
@SuppressWarnings("ArrayRecordComponent") // passed on, never compared
public record RawRecord(byte[] bytes, long end, @Nullable Rejection fault) {}
