package dev.ringback.scoring.measure;

import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a rebuild found.
 *
 * @param sequence last journal entry that was folded
 * @param same whether the live measures and the closed statements were what the journal says
 * @param differingRows rows that were wrong or missing or too many before the rebuild, by measure
 * @param closedMonths closes that were looked at
 * @param differingClosedStatements stored statements that the journal up to their close does not give; nothing mends them
 */
@Schema(description = "What a rebuild of the measures found.")
public record RebuildReport(
        @Schema(examples = "104233") long sequence,
        @Schema(examples = "true") boolean same,
        @Schema(examples = "{}") Map<String, Long> differingRows,
        @Schema(examples = "1") int closedMonths,
        @Schema(examples = "0") long differingClosedStatements) {}
