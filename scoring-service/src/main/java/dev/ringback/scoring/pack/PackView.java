package dev.ringback.scoring.pack;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A pack.
 *
 * @param title of its latest version
 * @param activeVersion the version all services run; absent while there is none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Pack", description = "A regulation pack.")
record PackView(
        @Schema(examples = "P-SALES") String packId,

        @Schema(examples = "Sales company: callback agents and their points")
        String title,

        @Schema(examples = "000 part 1: TASK-2 to TASK-5, S1")
        String source,

        @Schema(examples = "2") int latestVersion,
        @Schema(examples = "1") @Nullable Integer activeVersion) {}
