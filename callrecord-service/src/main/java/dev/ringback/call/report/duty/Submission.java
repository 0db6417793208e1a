package dev.ringback.call.report.duty;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What became of a file that was handed in (RPT-4).
 *
 * @param number 1 for the first of its duty
 * @param accepted whether it counts; a rejected one counts as none (S4-3)
 * @param reasons why it was rejected; empty when it was accepted
 */
@Schema(
        name = "ReportSubmission",
        description = "What became of a file that was handed in. A rejected one counts as not submitted.",
        requiredProperties = {
            "number",
            "dutyId",
            "reportId",
            "fileName",
            "submittedBy",
            "submittedAt",
            "accepted",
            "reasons"
        })
record Submission(
        @Schema(examples = "1", description = "1 for the first of its duty.")
        int number,

        UUID dutyId,
        UUID reportId,
        @Schema(examples = "《4月第1周客户回访记录单》.xlsx") String fileName,
        @Schema(examples = "A01") String submittedBy,
        Instant submittedAt,
        boolean accepted,

        @Schema(description = "Empty when it was accepted.") List<Rejection> reasons) {

    /** Keeps an unmodifiable copy. */
    Submission {
        reasons = List.copyOf(reasons);
    }
}
