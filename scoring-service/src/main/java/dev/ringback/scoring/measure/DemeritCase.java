package dev.ringback.scoring.measure;

import dev.ringback.scoring.scheme.ItemCase;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A company-caused finding, or an incident, that is or was charged to an agent or a unit (CMPL-8, S3, S4, S6).
 *
 * @param complaintId absent for an incident that somebody recorded
 * @param item the penalty item such as {@code S3:4.3}, absent for an unpriced incident
 * @param circumstances what its price depends on; cases that no longer stand do not count on
 * @param exempt explained beforehand: it costs nothing and counts for nothing (S4-2)
 * @param overturnedAt absent while it stands
 */
public record DemeritCase(
        String findingId,
        @Nullable String complaintId,
        String incidentId,
        @Nullable String agentId,
        @Nullable String orgUnitId,
        @Nullable String item,
        ItemCase circumstances,
        boolean exempt,
        LocalDate occurredOn,
        Instant occurredAt,
        Instant madeAt,
        @Nullable Instant overturnedAt) {

    /** Whether it is charged still. */
    public boolean stands() {
        return overturnedAt == null;
    }
}
