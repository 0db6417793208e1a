package dev.ringback.call.report;

import dev.ringback.call.report.kind.ReportKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which reports to list.
 *
 * @param kind only those of this kind
 * @param state only those that stand so
 * @param from only those whose period begins on this day
 * @param agentId only those this agent asked for
 * @param after only those behind this one
 * @param limit size of the page
 */
record ReportQuery(
        @Nullable ReportKind kind,
        @Nullable ReportState state,
        @Nullable LocalDate from,
        @Nullable String agentId,
        @Nullable Position after,
        int limit) {

    /** Where a report stands in the list: by its creation, and by its id among those of the same instant. */
    record Position(Instant createdAt, UUID id) {}
}
