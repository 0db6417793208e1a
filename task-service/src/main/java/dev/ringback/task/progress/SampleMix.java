package dev.ringback.task.progress;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How the sample of a window is mixed (TASK-9).
 *
 * @param wanted how many it was to hold; null while it is not drawn yet
 */
@Schema(description = "How the sample of a window is mixed: of all units together, or of one (TASK-9).")
public record SampleMix(
        @Schema(required = true, examples = "2026-03-09", description = "First day of the window.")
        LocalDate windowOpensOn,

        @Schema(required = true, examples = "2026-03-15") LocalDate windowDueOn,

        @Schema(examples = "STORE-7", description = "Absent when units are drawn together.") @Nullable
        String orgUnitId,

        @Schema(required = true, description = "Whether it is drawn; before that nothing is.")
        boolean drawn,

        @Schema(required = true, examples = "42") long candidates,

        @Schema(
                required = true,
                examples = "30",
                description = "How many it is to hold; callbacks that ended without success are replaced beyond it.")
        long wanted,

        @Schema(required = true, examples = "30", description = "How many are called back, or were.")
        long selected,

        @Schema(required = true, description = "In the order of the program; what lies outside the tiers last.")
        List<Tier> tiers) {

    /**
     * A tier of value.
     *
     * @param fallback of those selected, how many took places that other tiers left
     */
    @Schema(name = "SampleTier", description = "A range of values within a sample.")
    public record Tier(
            @Schema(examples = "5000", description = "Yuan, included; absent outside all tiers.") @Nullable
            String from,

            @Schema(examples = "10000", description = "Yuan, excluded; absent for no end.") @Nullable
            String below,

            @Schema(examples = "50", description = "Its share in percent; absent outside all tiers.") @Nullable
            Integer percent,

            @Schema(required = true, examples = "4") long candidates,

            @Schema(required = true, examples = "15", description = "Places of the tier.")
            long wanted,

            @Schema(required = true, examples = "4") long selected,

            @Schema(
                    required = true,
                    examples = "0",
                    description = "Of selected, those in places that other tiers could not fill.")
            long fallback) {}
}
