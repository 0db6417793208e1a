package dev.ringback.scoring.simulation;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The shape of a page of differences. */
@Schema(name = "SimulationDifferencePage", description = "Differences by agent and period.")
record DifferencePage(
        List<SimulationDifference> items,
        @Schema(examples = "QTUw") @Nullable String nextCursor) {}
