package dev.ringback.scoring.simulation;

import dev.ringback.scoring.pack.Drafts;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What to simulate.
 *
 * @param to last month; absent for one month alone
 */
@Schema(
        description =
                "Months that have begun, twelve at most, and the schemes to score them by. With a whole calendar year"
                        + " the year-end bonus is compared too.")
record PostSimulation(
        @Schema(required = true, examples = "2026-04") @NotNull @Pattern(regexp = MONTH) @Nullable
        String from,

        @Schema(examples = "2026-06", description = "Last month; the first alone if absent.")
        @Pattern(regexp = MONTH)
        @Nullable
        String to,

        @Schema(required = true) @NotNull @Valid @Nullable Drafts drafts) {

    private static final String MONTH = "^2\\d{3}-(0[1-9]|1[0-2])$";
}
