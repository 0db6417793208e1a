package dev.ringback.scoring.measure;

import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a rebuild found.
 *
 * @param sequence last journal entry that was folded
 * @param same whether the live measures were what the journal says
 * @param differingRows rows that were wrong or missing or too many before the rebuild, by measure
 */
@Schema(description = "What a rebuild of the measures found.")
public record RebuildReport(
        @Schema(examples = "104233") long sequence,
        @Schema(examples = "true") boolean same,
        @Schema(examples = "{}") Map<String, Long> differingRows) {}
