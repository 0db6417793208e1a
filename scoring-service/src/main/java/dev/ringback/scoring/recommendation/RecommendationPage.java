package dev.ringback.scoring.recommendation;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Recommendations of an agent's or a unit's month. */
@Schema(description = "What the month's statement of an agent or a unit recommends.")
record RecommendationPage(List<Recommendation> items) {}
