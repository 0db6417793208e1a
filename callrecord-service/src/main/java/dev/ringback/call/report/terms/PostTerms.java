package dev.ringback.call.report.terms;

import dev.ringback.call.report.kind.ReportKind;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** New terms of a kind of report. */
@Schema(name = "PostReportTerms", description = "What is to hold for a kind of report from a day on.")
record PostTerms(
        @NotNull ReportKind kind,

        @Schema(examples = "2026-06-01", description = "Lies ahead.") @NotNull
        LocalDate effectiveFrom,

        @Schema(examples = "[\"STORE_SERVICE\"]", description = "Callbacks it counts, by purpose; empty means all.")
        @NotNull
        @Size(max = 50)
        List<@NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{0,63}") String> purposes,

        @Schema(
                examples = "1",
                description =
                        "The day it is due, counted from the last day of its period: 1 is the day after. Left out when nothing"
                                + " is due.")
        @Min(-31)
        @Max(31)
        @Nullable
        Integer dueOffsetDays,

        @Schema(
                examples = "12:00",
                description = "The last moment of that day that is in time; left out when the whole day is.")
        @Pattern(regexp = "([01][0-9]|2[0-3]):[0-5][0-9]")
        @Nullable
        String dueTime,

        @Schema(description = "Whether a file of another name is rejected.") @NotNull
        Boolean nameBinding) {}
