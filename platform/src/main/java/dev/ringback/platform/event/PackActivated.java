package dev.ringback.platform.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/**
 * A regulation pack is activated whole (design section 5). Each service takes its section.
 *
 * @param version rising with each upload of the pack
 * @param digest SHA-256 over the canonical form of all sections
 * @param effectiveFrom first local date on which it holds; lies ahead
 * @param sections tasks, calls, complaints and scoring, as uploaded
 */
public record PackActivated(
        String packId,
        int version,
        String digest,
        LocalDate effectiveFrom,
        Instant activatedAt,
        Map<String, Object> sections)
        implements DomainEvent {
    /** Keeps an unmodifiable copy. */
    public PackActivated {
        sections = Map.copyOf(sections);
    }
}
