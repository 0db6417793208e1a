package dev.ringback.task.donotcall;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That a number be called no more.
 *
 * @param contactId the number
 * @param customerId whose number it is, if that is known
 * @param originId the complaint or the call; null when a person of the company asks
 * @param originRevision which revision of the call asks, from 1
 * @param reason in words, numbers masked
 * @param requestedAt when it was asked for
 * @param requestedBy who asks
 * @param expiresOn first business date on which it no longer holds; null for never
 */
public record Wish(
        UUID contactId,
        @Nullable UUID customerId,
        DoNotCallKind kind,
        DoNotCallOrigin origin,
        @Nullable UUID originId,
        int originRevision,
        String reason,
        Instant requestedAt,
        String requestedBy,
        @Nullable LocalDate expiresOn) {

    /** What a customer said on a call. */
    public static Wish ofCall(
            UUID contactId, @Nullable UUID customerId, UUID callId, int revision, Instant saidAt, String agentId) {
        return new Wish(
                contactId,
                customerId,
                DoNotCallKind.CUSTOMER_REQUEST,
                DoNotCallOrigin.CALL,
                callId,
                revision,
                "said on a call",
                saidAt,
                agentId,
                null);
    }
}
