package dev.ringback.scoring.admin;

import dev.ringback.scoring.measure.RebuildReport;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a rebuild found.
 *
 * @param sequence last journal entry that was folded
 * @param same whether the live measures and the closed statements were what the journal says, and the journal has what the topics tell
 * @param differingRows rows that were wrong or missing or too many before the rebuild, by measure
 * @param closedMonths closes that were looked at
 * @param differingClosedStatements stored statements that the journal up to their close does not give; nothing mends them
 * @param topics what the topics hold; absent when they were not asked for
 */
@Schema(name = "RebuildReport", description = "What a rebuild of the measures found.")
record RebuildView(
        @Schema(examples = "104233") long sequence,
        @Schema(examples = "true") boolean same,
        @Schema(examples = "{}") Map<String, Long> differingRows,
        @Schema(examples = "1") int closedMonths,
        @Schema(examples = "0") long differingClosedStatements,
        @Nullable TopicReport topics) {

    static RebuildView of(RebuildReport measures, @Nullable TopicReport topics) {
        return new RebuildView(
                measures.sequence(),
                measures.same() && (topics == null || topics.complete()),
                measures.differingRows(),
                measures.closedMonths(),
                measures.differingClosedStatements(),
                topics);
    }
}
