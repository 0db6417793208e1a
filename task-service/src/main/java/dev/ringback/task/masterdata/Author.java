package dev.ringback.task.masterdata;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who changes master data.
 *
 * @param subject who the token says asks
 * @param reason why, numbers masked; null for a verification without a note
 */
public record Author(String subject, Instant at, @Nullable String reason) {}
