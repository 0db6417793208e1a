package dev.ringback.scoring.directory;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The pay of a profile: not negative, at most two decimals, below a thousand million yuan a month.
 *
 * @param scheme S1 (points on base pay) unless it is given; S2 pays by the piece and takes baseTaskPay
 */
record PutPayProfile(
        @Schema(required = true, examples = "4000.00", pattern = AMOUNT) @NotNull @Pattern(regexp = AMOUNT) @Nullable
        String basePay,

        @Schema(examples = "S1", defaultValue = "S1", pattern = SCHEME) @Pattern(regexp = SCHEME) @Nullable
        String scheme,

        @Schema(examples = "2000.00", pattern = AMOUNT) @Pattern(regexp = AMOUNT) @Nullable
        String baseTaskPay) {
    /** Yuan, without sign, exponent or grouping. */
    static final String AMOUNT = "^(0|[1-9]\\d{0,8})(\\.\\d{1,2})?$";

    /** The schemes that pay. */
    static final String SCHEME = "^S[12]$";
}
