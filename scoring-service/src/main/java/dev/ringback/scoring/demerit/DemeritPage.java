package dev.ringback.scoring.demerit;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A page of demerits.
 *
 * @param nextCursor opaque; absent on the last page
 */
@Schema(description = "Demerits in the order of what happened.")
record DemeritPage(
        List<DemeritEntry> items,
        @Schema(examples = "QTUw") @Nullable String nextCursor) {}
