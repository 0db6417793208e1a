package dev.ringback.call.history;

import dev.ringback.call.outcome.Outcome;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An outcome, and when it is the one.
 *
 * @param when for each column the cells that it may hold; empty holds for every row
 */
@Schema(
        name = "CallOutcomeCase",
        description =
                "The outcome of rows whose columns hold one of the cells named. The first case that holds is taken.")
record OutcomeCase(
        @Schema(
                description =
                        "For each column the cells it may hold; an empty text is an empty cell. Without any column it holds for every row.")
        @NotNull
        @Size(max = 20)
        Map<
                        @NotNull @Size(min = 1, max = 200) String,
                        @NotEmpty @Size(max = 200) List<@NotNull @Size(max = 200) String>>
                when,

        @NotNull Outcome outcome) {}
