package dev.ringback.scoring.statement;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Statements of a month.
 *
 * @param nextCursor opaque; absent on the last page
 */
@Schema(description = "Statements of a month, by agent id.")
record StatementPage(
        @Schema(examples = "2026-04") String month,
        List<Statement> items,
        @Schema(examples = "QTUw") @Nullable String nextCursor) {}
