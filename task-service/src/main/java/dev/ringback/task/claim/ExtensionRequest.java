package dev.ringback.task.claim;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A wish to hold a task longer.
 *
 * @param fencingToken the lease's token
 * @param leaseSeconds business seconds from now; 900 when absent
 */
@Schema(description = "A wish to hold a task longer.")
public record ExtensionRequest(
        @NotNull @Min(1) @Schema(examples = "1", description = "The lease's token.")
        Long fencingToken,

        @Min(60)
        @Max(3600)
        @Schema(examples = "900", defaultValue = "900", description = "From now on, in business time.")
        @Nullable
        Integer leaseSeconds) {

    int leaseSecondsOrDefault() {
        return leaseSeconds == null ? LeaseTerms.DEFAULT_SECONDS : leaseSeconds;
    }
}
