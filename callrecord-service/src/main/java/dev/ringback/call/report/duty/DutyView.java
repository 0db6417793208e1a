package dev.ringback.call.report.duty;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.ringback.call.report.kind.ReportKind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A duty as it is shown. */
@Schema(
        name = "ReportDuty",
        description = "A report that somebody owes for a period.",
        requiredProperties = {
            "id",
            "kind",
            "rule",
            "orgUnitId",
            "agentId",
            "title",
            "nameBinding",
            "from",
            "to",
            "dueOn",
            "dueAt",
            "state",
            "explained",
            "daysLate"
        })
@JsonInclude(JsonInclude.Include.NON_NULL)
record DutyView(
        UUID id,
        ReportKind kind,
        @Schema(examples = "RPT-1") String rule,
        @Schema(examples = "STORE-7") String orgUnitId,

        @Schema(examples = "A01", description = "Who owes it.")
        String agentId,

        @Schema(
                examples = "4月第1周客户回访记录单",
                description = "The name its file has to bear, without title marks and extension.")
        String title,

        @Schema(description = "Whether a file of another name is rejected.")
        boolean nameBinding,

        @Schema(examples = "2026-04-06") LocalDate from,
        @Schema(examples = "2026-04-12") LocalDate to,
        @Schema(examples = "2026-04-13") LocalDate dueOn,

        @Schema(description = "The end of the time allowed: a time of day itself is in time, the end of a day is not.")
        Instant dueAt,

        DutyState state,

        @Schema(description = "Whether it was said beforehand that it could not be in time.")
        boolean explained,

        @Nullable String explanation,

        @Nullable Instant explainedAt,

        @Schema(description = "The report that was accepted.") @Nullable
        UUID reportId,

        @Schema(examples = "A01") @Nullable String submittedBy,

        @Nullable Instant submittedAt,

        @Schema(examples = "0", description = "Started days behind the deadline when it was accepted.")
        int daysLate,

        @Schema(description = "In what the deadline was broken; absent in time.") @Nullable
        Breach breach,

        @Schema(examples = "M1", description = "Who confirmed the breach.") @Nullable
        String confirmedBy,

        @Nullable Instant confirmedAt,

        @Schema(description = "Every file that was handed in; left out in lists.") @Nullable
        List<Submission> submissions) {

    static DutyView of(Duty duty, ZoneId zone, @Nullable List<Submission> submissions) {
        return new DutyView(
                duty.id(),
                duty.kind(),
                duty.kind().rule(),
                duty.orgUnitId(),
                duty.agentId(),
                duty.title(),
                duty.nameBinding(),
                duty.from(),
                duty.to(),
                duty.deadline().on(),
                duty.deadline().at(zone),
                duty.state(),
                duty.explained(),
                duty.explanation(),
                duty.explainedAt(),
                duty.reportId(),
                duty.submittedBy(),
                duty.submittedAt(),
                duty.daysLate(),
                duty.breach(),
                duty.confirmedBy(),
                duty.confirmedAt(),
                submissions);
    }
}
