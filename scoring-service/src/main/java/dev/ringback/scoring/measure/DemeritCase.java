package dev.ringback.scoring.measure;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A company-caused finding that is or was charged to an agent (CMPL-8).
 *
 * @param item the penalty item such as {@code S3:4.3}, absent for an unpriced incident
 * @param number which case of the item in the month it is, from 1; cases that no longer stand do not count on
 * @param overturnedAt absent while it stands
 */
public record DemeritCase(
        String findingId,
        String complaintId,
        String incidentId,
        @Nullable String agentId,
        @Nullable String orgUnitId,
        @Nullable String item,
        int number,
        LocalDate occurredOn,
        Instant occurredAt,
        Instant madeAt,
        @Nullable Instant overturnedAt) {

    /** Whether it is charged still. */
    public boolean stands() {
        return overturnedAt == null;
    }
}
