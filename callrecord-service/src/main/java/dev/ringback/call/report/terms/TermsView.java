package dev.ringback.call.report.terms;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.ringback.call.report.kind.ReportKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Terms as they are shown. */
@Schema(
        name = "ReportTerms",
        description =
                "What holds for a kind of report from a day on: a report goes by the terms of the first day of its period.",
        requiredProperties = {"kind", "rule", "effectiveFrom", "purposes", "nameBinding", "changedBy", "changedAt"})
@JsonInclude(JsonInclude.Include.NON_NULL)
record TermsView(
        ReportKind kind,
        @Schema(examples = "RPT-1") String rule,
        @Schema(examples = "2026-06-01") LocalDate effectiveFrom,

        @Schema(examples = "[\"STORE_SERVICE\"]", description = "Callbacks it counts, by purpose; empty means all.")
        List<String> purposes,

        @Schema(
                examples = "1",
                description = "The day it is due, counted from the last day of its period; absent when nothing is due.")
        @Nullable
        Integer dueOffsetDays,

        @Schema(
                examples = "12:00",
                description = "The last moment of that day that is in time; absent when the whole day is.")
        @Nullable
        String dueTime,

        @Schema(description = "Whether a file of another name is rejected.")
        boolean nameBinding,

        @Schema(examples = "root") String changedBy,
        Instant changedAt) {

    static TermsView of(Terms terms) {
        return new TermsView(
                terms.kind(),
                terms.kind().rule(),
                terms.effectiveFrom(),
                terms.purposes(),
                terms.dueOffsetDays(),
                terms.dueTime() == null ? null : terms.dueTime().toString(),
                terms.nameBinding(),
                terms.changedBy(),
                terms.changedAt());
    }
}
