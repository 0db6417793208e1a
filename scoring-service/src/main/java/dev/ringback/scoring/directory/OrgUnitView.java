package dev.ringback.scoring.directory;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An org unit as clients see it.
 *
 * @param supervisorId absent while nobody supervises it
 * @param supervisorFrom since when that is so, absent where nobody ever did
 */
@Schema(description = "An org unit.")
record OrgUnitView(
        @Schema(examples = "callback-team") String id,
        @Schema(examples = "回访组") String name,
        OrgUnitKind kind,
        @Schema(examples = "sales-company") @Nullable String parentId,
        @Schema(examples = "A07") @Nullable String supervisorId,
        @Schema(examples = "2026-05-01") @Nullable LocalDate supervisorFrom) {}
