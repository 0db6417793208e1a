package dev.ringback.scoring.directory;

import dev.ringback.scoring.access.Parameters;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A row of an import: the whole state of an agent and, for those who keep pay, his base pay from a date on.
 *
 * @param leftOn last day of employment
 * @param orgUnitFrom first day in the unit
 * @param effectiveFrom given with basePay, or neither is
 * @param basePay yuan a month
 * @param scheme by which the pay is made from then on, S1 unless it is given
 * @param baseTaskPay yuan a month that is measured by tasks, under S2 alone
 */
@Schema(description = "An agent, and his base pay from a date on. A line of an NDJSON import.")
record DirectoryRow(
        @Schema(required = true, examples = "A01") @NotNull @Pattern(regexp = Parameters.ID) @Nullable
        String agentId,

        @Schema(required = true, examples = "王芳") @NotBlank @Pattern(regexp = Parameters.TEXT) @Nullable
        String name,

        @Schema(required = true, examples = "callback-team") @NotNull @Pattern(regexp = Parameters.ID) @Nullable
        String orgUnitId,

        @Schema(required = true, examples = "2025-03-01") @NotNull @Nullable
        LocalDate hiredOn,

        @Schema(examples = "2026-06-30") @Nullable LocalDate leftOn,

        @Schema(examples = "2026-05-01") @Nullable LocalDate orgUnitFrom,

        @Schema(examples = "2026-01-01") @Nullable LocalDate effectiveFrom,

        @Schema(examples = "4000.00") @Pattern(regexp = PutPayProfile.AMOUNT) @Nullable
        String basePay,

        @Schema(examples = "S1", defaultValue = "S1") @Pattern(regexp = PutPayProfile.SCHEME) @Nullable
        String scheme,

        @Schema(examples = "2000.00") @Pattern(regexp = PutPayProfile.AMOUNT) @Nullable
        String baseTaskPay) {

    /** The columns of a CSV file, those a file must have first. */
    static final List<String> REQUIRED = List.of("agentId", "name", "orgUnitId", "hiredOn");
    /** Columns a file may leave out. */
    static final List<String> OPTIONAL =
            List.of("leftOn", "orgUnitFrom", "effectiveFrom", "basePay", "scheme", "baseTaskPay");

    PutAgent agent() {
        return new PutAgent(name, orgUnitId, hiredOn, leftOn, orgUnitFrom);
    }

    PutPayProfile pay() {
        return new PutPayProfile(basePay, scheme, baseTaskPay);
    }
}
