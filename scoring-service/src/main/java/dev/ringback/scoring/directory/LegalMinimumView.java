package dev.ringback.scoring.directory;

import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The legal minimum wage of a unit and those below it, from a date until the next begins. */
@Schema(description = "The legal minimum wage of a unit and those below it, from a date until the next begins.")
record LegalMinimumView(
        @Schema(examples = "company") String orgUnitId,
        @Schema(examples = "2026-01-01") LocalDate effectiveFrom,
        @Schema(examples = "2360.00") String monthlyWage,
        @Schema(examples = "hr-1") String setBy,
        Instant setAt) {}
