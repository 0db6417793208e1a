package dev.ringback.scoring.unit;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The shape of a page of statements of units. */
@Schema(description = "Statements of units, by unit.")
record UnitStatementPage(
        List<UnitStatement> items,
        @Schema(examples = "QTUw") @Nullable String nextCursor) {}
