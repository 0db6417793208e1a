package dev.ringback.call.report.assignment;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.ringback.call.report.kind.ReportKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Who is responsible for a unit's report. It covers the periods whose last day lies within its days.
 *
 * @param effectiveTo last of its days; null until somebody else is responsible
 */
@Schema(
        name = "ReportAssignment",
        description = "Who is responsible for a unit's report: for periods whose last day lies within these days.",
        requiredProperties = {"id", "kind", "orgUnitId", "agentId", "effectiveFrom", "assignedBy", "assignedAt"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Assignment(
        UUID id,
        ReportKind kind,
        @Schema(examples = "STORE-7") String orgUnitId,
        @Schema(examples = "A01") String agentId,
        @Schema(examples = "2026-04-06") LocalDate effectiveFrom,

        @Schema(description = "Last of its days; absent until somebody else is responsible.") @Nullable
        LocalDate effectiveTo,

        @Schema(examples = "M1") String assignedBy,
        Instant assignedAt) {}
