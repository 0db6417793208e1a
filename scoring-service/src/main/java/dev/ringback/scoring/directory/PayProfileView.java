package dev.ringback.scoring.directory;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A pay profile as clients see it.
 *
 * @param basePay yuan a month, decimal string
 * @param scheme the scoring scheme the agent is paid by from then on
 * @param baseTaskPay yuan a month that is measured by tasks (S2), absent under other schemes
 */
@Schema(description = "Base pay of an agent from a date on.")
record PayProfileView(
        @Schema(examples = "A01") String agentId,
        @Schema(examples = "2026-01-01") LocalDate effectiveFrom,
        @Schema(examples = "4000.00") String basePay,
        @Schema(examples = "S1") String scheme,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(examples = "2000.00") @Nullable
        String baseTaskPay) {}
