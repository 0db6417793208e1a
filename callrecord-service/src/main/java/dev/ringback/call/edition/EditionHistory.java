package dev.ringback.call.edition;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who did what with a version, and when. */
@Schema(
        name = "DocumentHistory",
        description = "Who did what with a version, and when.",
        requiredProperties = {"revision", "authors", "createdAt", "changedAt"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EditionHistory(
        @Schema(examples = "3", description = "1 as created, one more with each change of the draft; the ETag.")
        int revision,

        @Schema(examples = "[\"quality-1\"]", description = "Everybody who wrote at it; none of them may approve it.")
        List<String> authors,

        @Schema(examples = "1", description = "The version it was made from.") @Nullable
        Integer basedOn,

        Instant createdAt,
        Instant changedAt,
        @Schema(examples = "quality-1") @Nullable String pilotedBy,
        @Nullable Instant pilotedAt,
        @Schema(examples = "manager-1") @Nullable String approvedBy,
        @Nullable Instant approvedAt,
        @Schema(examples = "manager-1") @Nullable String retiredBy,
        @Nullable Instant retiredAt,

        @Schema(examples = "Replaced after the trial.") @Nullable
        String retiredReason,

        @Schema(examples = "3", description = "The version that took its place.") @Nullable
        Integer replacedBy) {
    /** Keeps an unmodifiable copy. */
    public EditionHistory {
        authors = List.copyOf(authors);
    }
}
