package dev.ringback.complaint.course;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One step of a complaint, for its history.
 *
 * @param at when it happened, which may be before it was recorded
 * @param by subject of the one who took it, or the service that told
 * @param text what was written, numbers masked
 * @param details codes and ids, no personal data
 */
public record Step(
        StepKind kind, Instant at, String by, @Nullable String text, Map<String, String> details) {

    /** Keeps an unmodifiable copy. */
    public Step {
        details = Map.copyOf(details);
    }
}
