package dev.ringback.scoring.pack;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Schemes to try in the place of those in force.
 *
 * @param schemes given whole, in the form of a pack's section {@code scoring}
 * @param pack whose schemes to take instead
 */
@Schema(
        name = "SchemeDrafts",
        description =
                "Schemes to try in the place of those in force, in every month asked for: either given whole, in the"
                        + " form of a pack's section scoring (GET /v1/packs/schema), or those of a pack version that was uploaded.")
public record Drafts(
        @Schema(description = "One for each scheme to replace.") @Size(min = 1, max = 10) @Nullable
        List<@NotNull Map<String, Object>> schemes,

        @Valid @Nullable PackReference pack) {

    /** An uploaded version of a pack, activated or not. */
    @Schema(name = "PackReference", description = "An uploaded version of a pack, activated or not.")
    public record PackReference(
            @Schema(required = true, examples = "P-SALES") @NotNull @Size(min = 1, max = 64) @Nullable
            String packId,

            @Schema(required = true, examples = "2") @Min(1) @Max(1_000_000)
            int version) {}
}
