package dev.ringback.task.progress;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How many of the callbacks that were required in a period were made in their window (TASK-6).
 *
 * @param percent done of what was required and not excused, to two decimals, rounded down; null when nothing is left
 */
@Schema(
        description =
                "How many of the callbacks whose last day lies in a period were made in their window (TASK-6). Those whom protection barred or who"
                        + " were unreachable by rule are excused: they leave the denominator, and are counted.")
public record CoverageAnswer(
        @Schema(required = true, examples = "project-callback")
        String programId,

        @Schema(required = true, examples = "2026-04-01") LocalDate from,
        @Schema(required = true, examples = "2026-04-30") LocalDate to,

        @Schema(
                required = true,
                examples = "40",
                description = "Callbacks whose last day lies in the period, cancelled ones aside.")
        long required,

        @Schema(
                required = true,
                examples = "36",
                description = "Of them, those in which the customer was called back effectively or better.")
        long done,

        @Schema(required = true, examples = "2", description = "Of them, those closed BARRED or DO_NOT_CALL.")
        long barred,

        @Schema(required = true, examples = "1", description = "Of them, those closed UNREACHABLE (TASK-14).")
        long unreachable,

        @Schema(required = true, examples = "1", description = "Of them, those that may still be made.")
        long pending,

        @Schema(required = true, examples = "0", description = "Of them, those that were not made.")
        long missed,

        @Schema(
                examples = "97.29",
                description =
                        "Done of required without barred and unreachable, rounded down; absent when none is left.")
        @Nullable
        String percent,

        @Schema(required = true, description = "Whether none was missed and none is pending: 100 %.")
        boolean complete,

        @Schema(
                required = true,
                examples = "14",
                description = "Business objects, such as projects, that these callbacks are about.")
        long subjects,

        @Schema(
                required = true,
                examples = "13",
                description = "Of them, those of which none was missed or is pending.")
        long subjectsComplete) {}
