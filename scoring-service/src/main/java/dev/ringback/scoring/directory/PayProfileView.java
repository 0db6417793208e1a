package dev.ringback.scoring.directory;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A pay profile as clients see it.
 *
 * @param basePay yuan a month, decimal string
 */
@Schema(description = "Base pay of an agent from a date on.")
record PayProfileView(
        @Schema(examples = "A01") String agentId,
        @Schema(examples = "2026-01-01") LocalDate effectiveFrom,
        @Schema(examples = "4000.00") String basePay) {}
