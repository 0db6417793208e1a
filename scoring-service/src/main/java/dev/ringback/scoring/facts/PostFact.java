package dev.ringback.scoring.facts;

import dev.ringback.scoring.access.Parameters;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A fact that people report. Which fields a type takes: RECORDS_VERIFIED {@code occurredOn} and {@code count} (S1-3);
 * TRIP_CALLBACK {@code returnedOn} and, once made, {@code calledBackOn} (S1-4); ATTITUDE_REPORT {@code month} and
 * {@code result} (S1-5).
 */
@Schema(
        description = "RECORDS_VERIFIED takes occurredOn and count; TRIP_CALLBACK returnedOn and calledBackOn, which is"
                + " left out when nobody called; ATTITUDE_REPORT month and result.")
record PostFact(
        @Schema(required = true, examples = "hr-portal") @NotNull @Pattern(regexp = "^[A-Za-z0-9._-]{1,64}$") @Nullable
        String source,

        @Schema(required = true, examples = "records-A01-2026-04-07")
        @NotNull
        @Pattern(regexp = Parameters.TEXT)
        @Nullable
        String externalId,

        @Schema(required = true, examples = "A01") @NotNull @Pattern(regexp = Parameters.ID) @Nullable
        String agentId,

        @Schema(required = true) @NotNull @Nullable ReportedType type,
        @Schema(examples = "2026-04-07") @Nullable LocalDate occurredOn,

        @Schema(examples = "300") @Min(1) @Max(1_000_000) @Nullable
        Long count,

        @Schema(examples = "2026-04-10") @Nullable LocalDate returnedOn,
        @Schema(examples = "2026-04-11") @Nullable LocalDate calledBackOn,

        @Schema(examples = "2026-04") @Pattern(regexp = "^2\\d{3}-(0[1-9]|1[0-2])$") @Nullable
        String month,

        @Schema(examples = "PASS") @Pattern(regexp = "^(PASS|FAIL)$") @Nullable
        String result) {}
