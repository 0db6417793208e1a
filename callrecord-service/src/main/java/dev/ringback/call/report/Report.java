package dev.ringback.call.report;

import dev.ringback.call.report.kind.ReportKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A report.
 *
 * @param title name of its file without an extension
 * @param from first business date of its period
 * @param to last one, included
 * @param purposes callbacks it counts, by the terms of its period; empty means all
 * @param asOf what was recorded later is not in it
 * @param requestedBy subject of the one who asked for it
 * @param agentId the agent he is
 * @param rowsExpected about how many rows there will be; null until it is begun
 */
record Report(
        UUID id,
        ReportKind kind,
        String title,
        LocalDate from,
        LocalDate to,
        @Nullable String orgUnitId,
        @Nullable String programId,
        List<String> purposes,
        Instant asOf,
        String requestedBy,
        String agentId,
        ReportState state,
        @Nullable Long rowsExpected,
        long rowsDone,
        List<ReportFile> files,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt) {}
