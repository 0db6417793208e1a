package dev.ringback.scoring.pack;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The shapes of the lists, for the API document. */
final class PackPages {
    private PackPages() {}

    /** A page of packs. */
    @Schema(name = "PackPage")
    record Packs(
            List<PackView> items,
            @Schema(examples = "UC1TQUxFUw") @Nullable String nextCursor) {}

    /** A page of versions. */
    @Schema(name = "PackVersionPage")
    record Versions(
            List<PackVersionView> items,
            @Schema(examples = "MQ") @Nullable String nextCursor) {}
}
