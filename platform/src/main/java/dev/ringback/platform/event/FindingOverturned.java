package dev.ringback.platform.event;

import java.time.Instant;
import java.util.UUID;

/**
 * A finding was overturned; its demerit is reversed, and both stay visible.
 *
 * @param incidentId as of the finding
 * @param overturnedBy subject of the reviewer, another than the judge
 */
public record FindingOverturned(
        UUID findingId, UUID complaintId, String incidentId, Instant overturnedAt, String overturnedBy)
        implements DomainEvent {}
