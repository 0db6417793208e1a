package dev.ringback.call.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.ringback.call.report.kind.ReportKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A report as it is shown. */
@Schema(
        name = "Report",
        description = "A report: what it is about, how far it is, and its files.",
        requiredProperties = {
            "id",
            "kind",
            "rule",
            "title",
            "from",
            "to",
            "asOf",
            "requestedBy",
            "state",
            "rowsDone",
            "files",
            "createdAt"
        })
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReportView(
        UUID id,
        ReportKind kind,

        @Schema(examples = "RPT-1", description = "The rule it follows.")
        String rule,

        @Schema(examples = "4月第1周客户回访记录单", description = "Name of its file, without an extension.")
        String title,

        @Schema(examples = "2026-04-06") LocalDate from,

        @Schema(examples = "2026-04-12", description = "Last business date, included.")
        LocalDate to,

        @Schema(examples = "STORE-7", description = "Whose calls it counts, with those of the units below.") @Nullable
        String orgUnitId,

        @Schema(examples = "autumn-campaign") @Nullable String programId,

        @Schema(description = "What was recorded later is not in it.")
        Instant asOf,

        @Schema(examples = "S1") String requestedBy,

        ReportState state,

        @Schema(examples = "5210", description = "About how many rows it will have.") @Nullable
        Long rowsExpected,

        @Schema(examples = "2000") long rowsDone,

        @Schema(description = "Once it is READY.") List<ReportFile> files,
        Instant createdAt,

        @Nullable Instant startedAt,

        @Nullable Instant finishedAt) {

    static ReportView of(Report report) {
        return new ReportView(
                report.id(),
                report.kind(),
                report.kind().rule(),
                report.title(),
                report.from(),
                report.to(),
                report.orgUnitId(),
                report.programId(),
                report.asOf(),
                report.requestedBy(),
                report.state(),
                report.rowsExpected(),
                report.rowsDone(),
                report.files(),
                report.createdAt(),
                report.startedAt(),
                report.finishedAt());
    }
}
