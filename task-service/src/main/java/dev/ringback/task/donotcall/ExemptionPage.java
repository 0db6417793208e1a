package dev.ringback.task.donotcall;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Shape of a page of exemptions, for the contract. */
@Schema(description = "A page of exempt dials.")
record ExemptionPage(
        @Schema(required = true) List<ExemptionView> items,

        @Schema(description = "Absent on the last page.") @Nullable
        String nextCursor) {}
