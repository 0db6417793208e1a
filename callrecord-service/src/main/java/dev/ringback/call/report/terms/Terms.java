package dev.ringback.call.report.terms;

import dev.ringback.call.report.kind.ReportKind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What holds for a kind of report from a day on (G7).
 *
 * @param effectiveFrom first business date; a report goes by the terms of the first day of its period
 * @param purposes callbacks it counts; empty means all
 * @param dueOffsetDays the day it is due, counted from the last day of its period; null when nothing is due
 * @param dueTime the last moment in time on that day; null for the whole day
 * @param nameBinding whether a file of another name is rejected (RPT-4)
 */
public record Terms(
        ReportKind kind,
        LocalDate effectiveFrom,
        List<String> purposes,
        @Nullable Integer dueOffsetDays,
        @Nullable LocalTime dueTime,
        boolean nameBinding,
        String changedBy,
        Instant changedAt) {

    /** Keeps an unmodifiable copy. */
    public Terms {
        purposes = List.copyOf(purposes);
    }

    /** When the report of a period that ends on this day is due; null when it never is. */
    public @Nullable Deadline deadline(LocalDate periodTo) {
        return dueOffsetDays == null ? null : new Deadline(periodTo.plusDays(dueOffsetDays), dueTime);
    }
}
