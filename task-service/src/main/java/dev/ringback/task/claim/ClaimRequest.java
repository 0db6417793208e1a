package dev.ringback.task.claim;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What an agent asks for.
 *
 * @param max how many tasks at most; 1 when absent
 * @param programIds only tasks of these programs; of any when absent
 * @param leaseSeconds how long the tasks are to be held, in business time; 900 when absent
 */
@Schema(description = "What an agent asks for.")
public record ClaimRequest(
        @Min(1) @Max(50) @Schema(examples = "5", defaultValue = "1", description = "How many tasks at most.") @Nullable
        Integer max,

        @Size(max = 50)
        @Schema(examples = "[\"deal-callback\"]", description = "Only tasks of these programs.")
        @Nullable
        List<@NotNull @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}") String> programIds,

        @Min(60)
        @Max(3600)
        @Schema(examples = "900", defaultValue = "900", description = "How long to hold them.")
        @Nullable
        Integer leaseSeconds) {

    int maxOrDefault() {
        return max == null ? 1 : max;
    }

    int leaseSecondsOrDefault() {
        return leaseSeconds == null ? LeaseTerms.DEFAULT_SECONDS : leaseSeconds;
    }
}
