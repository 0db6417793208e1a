package dev.ringback.scoring.facts;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A fact with the lines it stands behind, as they are now. */
@Schema(description = "A fact with the lines it stands behind, as they are now.")
record FactLinesView(FactView fact, List<FactLine> lines) {}
