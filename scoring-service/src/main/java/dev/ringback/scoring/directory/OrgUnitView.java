package dev.ringback.scoring.directory;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An org unit as clients see it. */
@Schema(description = "An org unit.")
record OrgUnitView(
        @Schema(examples = "callback-team") String id,
        @Schema(examples = "回访组") String name,
        OrgUnitKind kind,
        @Schema(examples = "sales-company") @Nullable String parentId) {}
