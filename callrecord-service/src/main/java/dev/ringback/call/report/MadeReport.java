package dev.ringback.call.report;

import dev.ringback.call.report.kind.ReportKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What other features need to know of a report.
 *
 * @param asOf what was recorded later is not in it
 * @param agentId the agent who asked for it
 * @param ready whether its files can be fetched
 */
public record MadeReport(
        UUID id,
        ReportKind kind,
        LocalDate from,
        LocalDate to,
        @Nullable String orgUnitId,
        Instant asOf,
        String agentId,
        boolean ready) {}
