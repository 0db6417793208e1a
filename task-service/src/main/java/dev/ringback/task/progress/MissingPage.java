package dev.ringback.task.progress;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A page of callbacks that were not made; the shape of {@link dev.ringback.platform.paging.Page} in the contract. */
@Schema(description = "Callbacks that were not made, in order of their last day.")
public record MissingPage(
        @Schema(required = true) List<MissingCallback> items,

        @Schema(description = "Absent on the last page.") @Nullable
        String nextCursor) {}
