package dev.ringback.platform.event;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The customer was not satisfied: the complaint is open again (CMPL-6).
 *
 * @param round the new round, from 2
 * @param callId the follow-up call that told
 * @param replyDueAt the new time to answer
 */
public record ComplaintReopened(
        UUID complaintId, int round, @Nullable UUID callId, Instant reopenedAt, Instant replyDueAt)
        implements DomainEvent {}
