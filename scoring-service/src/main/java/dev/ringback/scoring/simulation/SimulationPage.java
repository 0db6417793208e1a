package dev.ringback.scoring.simulation;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The shape of a page of simulations. */
@Schema(description = "Simulations in the order they were asked for.")
record SimulationPage(
        List<SimulationView> items,
        @Schema(examples = "QTUw") @Nullable String nextCursor) {}
