package dev.ringback.scoring.pack;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Which shipped regulations to score by, from when on, and how they are read.
 *
 * @param regulations all unless some are named
 */
@Schema(description = "Which shipped regulations to score by, from when on, and how they are read.")
record ActivateRegulations(
        @Schema(required = true, examples = "2026-06-01", description = "A local date after today.") @NotNull @Nullable
        LocalDate effectiveFrom,

        @Schema(description = "All unless some are named. S7 is the site's part of S3.") @Size(min = 1) @Nullable
        Set<@NotNull Regulation> regulations,

        @Valid @Nullable Readings readings) {

    /** What ships. */
    enum Regulation {
        S1("schemes/S1-2.json"),
        S2("schemes/S2-1.json"),
        S3("schemes/S3-2.json"),
        S4("schemes/S4-1.json"),
        S5("schemes/S5-1.json"),
        S6("schemes/S6-1.json"),
        S7("schemes/S3-2.json");

        private final String resource;

        Regulation(String resource) {
            this.resource = resource;
        }

        String resource() {
            return resource;
        }
    }
}
