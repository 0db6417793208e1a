package dev.ringback.call.operations;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Collaboration successes as they count in one total (S5-4). */
@Schema(
        name = "CollaborationSuccesses",
        description = "Leads that were won, as they count in one total.",
        requiredProperties = {"total", "successes"})
record CollaborationRow(
        Total total,

        @Schema(examples = "GROUP-SALES", description = "The collaborating channel.") @Nullable
        String channelUnitId,

        long successes) {

    /** Where a success counts once. */
    @Schema(name = "CollaborationTotal")
    enum Total {
        COMPANY,
        TELEPHONE_CHANNEL,
        COLLABORATING_CHANNEL
    }
}
