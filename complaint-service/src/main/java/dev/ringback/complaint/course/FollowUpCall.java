package dev.ringback.complaint.course;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A follow-up call as it is known now.
 *
 * @param revision 1, and one more with each correction
 * @param effective the customer was reached, and the purpose expressed
 * @param disposition what the customer said, as calls name it
 */
public record FollowUpCall(
        UUID callId,
        int revision,
        String agentId,
        Instant dialledAt,
        Instant endedAt,
        String outcome,
        boolean effective,
        @Nullable String disposition) {}
