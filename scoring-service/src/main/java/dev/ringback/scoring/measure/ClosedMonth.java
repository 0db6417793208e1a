package dev.ringback.scoring.measure;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A month whose statements are final.
 *
 * @param closeSequence place of the close in the journal: facts behind it came late
 * @param closedBy subject of the one who closed it
 * @param schemes version by scheme at the close
 * @param overrideReason why it was closed although something was waited for
 * @param waitedFor codes of what an override went over
 * @param paidAt absent until it was paid
 */
public record ClosedMonth(
        ScoringMonth month,
        long closeSequence,
        Instant closedAt,
        String closedBy,
        Map<String, String> schemes,
        @Nullable String overrideReason,
        List<String> waitedFor,
        @Nullable Instant paidAt,
        @Nullable String paidBy) {
    /** Keeps unmodifiable copies. */
    public ClosedMonth {
        schemes = Map.copyOf(schemes);
        waitedFor = List.copyOf(waitedFor);
    }
}
