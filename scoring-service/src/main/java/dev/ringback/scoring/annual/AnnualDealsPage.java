package dev.ringback.scoring.annual;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The shape of a page of annual commissions. */
@Schema(description = "Annual commissions of a year, by agent id.")
record AnnualDealsPage(
        List<AnnualDeals> items,
        @Schema(examples = "QTUw") @Nullable String nextCursor) {}
