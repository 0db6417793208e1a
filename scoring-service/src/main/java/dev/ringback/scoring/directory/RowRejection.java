package dev.ringback.scoring.directory;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A row of an import that was not taken over. */
@Schema(description = "A row that was not taken over.")
record RowRejection(
        @Schema(description = "Counts rows from 1, header and blank lines aside.")
        long row,

        @Schema(examples = "UNKNOWN_ORG_UNIT") String code,

        @Schema(description = "The field at fault, if one is.", examples = "orgUnitId") @Nullable
        String field,

        @Schema(examples = "no org unit has this id") String message) {}
