package dev.ringback.task.claim;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A task given back.
 *
 * @param fencingToken the lease's token
 * @param reason why; kept, numbers in it masked
 */
@Schema(description = "A task given back.")
public record ReleaseRequest(
        @NotNull @Min(1) @Schema(examples = "1", description = "The lease's token.")
        Long fencingToken,

        @Size(max = 200)
        @Schema(examples = "end of shift", description = "Why. Kept; telephone numbers in it are masked.")
        @Nullable
        String reason) {}
