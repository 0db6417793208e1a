package dev.ringback.platform.event;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An issue was found on a call and is taken to the responsible unit the same day (CALL-9).
 *
 * @param kind COMPLAINT or SUGGESTION
 * @param causeClass as of ComplaintRaised (CMPL-5)
 * @param agentId who reported it
 * @param subjectAgentId the agent it is about
 * @param responsibleUnitId the unit that is to solve it
 * @param text what the customer said, numbers masked
 * @param promisedReplyAt the reply time promised to the customer (CALL-10)
 */
public record IssueReported(
        UUID issueId,
        UUID callId,
        @Nullable UUID taskId,
        @Nullable UUID customerId,
        String kind,
        String causeClass,
        String agentId,
        @Nullable String orgUnitId,
        @Nullable String subjectAgentId,
        @Nullable String responsibleUnitId,
        String text,
        Instant reportedAt,
        @Nullable Instant promisedReplyAt)
        implements DomainEvent {}
