package dev.ringback.platform.bulk;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A row that was not taken in. */
public record RejectionView(
        @Schema(required = true, description = "Counts rows from 1, header and blank lines aside.")
        long row,

        @Schema(required = true, examples = "PHONE") String code,

        @Schema(description = "Column or JSON path at fault.", examples = "customerPhone") @Nullable
        String field,

        @Schema(required = true) String message,

        @Schema(required = true, description = "The line, telephone numbers masked, cut after 1000 characters.")
        String line) {}
