package dev.ringback.scoring.appeal;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The shape of a page of appeals. */
@Schema(description = "Appeals in the order they were filed.")
record AppealPage(
        List<AppealView> items,
        @Schema(examples = "QTUw") @Nullable String nextCursor) {}
