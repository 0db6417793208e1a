package dev.ringback.call.report;

import dev.ringback.call.report.kind.ReportKind;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a report.
 *
 * @param from first business date of its period: a Monday, the first of a month, or any day, by its kind
 * @param to last one, included; may be left out where the kind knows it
 * @param orgUnitId whose calls it counts, with those of the units below; left out for the whole company
 * @param programId the callback program of a CAMPAIGN
 */
@Schema(name = "PostReport", description = "What a report is to be about.")
record PostReport(
        @NotNull ReportKind kind,

        @Schema(
                examples = "2026-04-06",
                description =
                        "First business date: the Monday of a week (SERVICE_CALLBACKS, GIFT_CALLBACKS, MEETING_SET, FIELD_WEEK),"
                                + " the first of a month (STORE_SUMMARY), any day (CAMPAIGN, INDICATORS).")
        @NotNull
        LocalDate from,

        @Schema(
                examples = "2026-04-12",
                description = "Last business date, included. Needed for CAMPAIGN and INDICATORS, within 366 days.")
        @Nullable
        LocalDate to,

        @Schema(examples = "STORE-7", description = "Whose calls it counts, with those of the units below.")
        @Pattern(regexp = ID)
        @Nullable
        String orgUnitId,

        @Schema(examples = "autumn-campaign", description = "The callback program, for CAMPAIGN alone.")
        @Pattern(regexp = ID)
        @Nullable
        String programId) {

    static final String ID = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}";
}
