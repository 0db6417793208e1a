package dev.ringback.task.sample;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of a candidate.
 *
 * @param opensOn the day from which it is called back, or null when it is not
 * @param full whether only the quota kept it out
 */
public record Lot(UUID id, @Nullable LocalDate opensOn, boolean full) {}
