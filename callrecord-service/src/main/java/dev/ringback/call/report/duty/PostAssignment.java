package dev.ringback.call.report.duty;

import dev.ringback.call.report.kind.ReportKind;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Makes somebody responsible for a unit's report. */
@Schema(name = "PostReportAssignment", description = "Makes somebody responsible for a unit's report from a day on.")
record PostAssignment(
        @NotNull ReportKind kind,

        @Schema(examples = "STORE-7", description = "The unit the report is about.")
        @NotNull
        @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}")
        String orgUnitId,

        @Schema(examples = "A01", description = "Who is responsible.")
        @NotNull
        @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}")
        String agentId,

        @Schema(
                examples = "2026-04-06",
                description =
                        "Today or later, and behind the begin of the last responsibility. Whoever was responsible is so until"
                                + " the day before.")
        @NotNull
        LocalDate effectiveFrom) {}
