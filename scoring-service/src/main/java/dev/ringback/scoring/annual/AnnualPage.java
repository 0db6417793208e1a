package dev.ringback.scoring.annual;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Annual scores.
 *
 * @param nextCursor opaque; absent on the last page
 */
@Schema(description = "Annual scores of a year, by agent id.")
record AnnualPage(
        @Schema(examples = "2026") int year,
        List<Annual> items,
        @Schema(examples = "QTUw") @Nullable String nextCursor) {}
