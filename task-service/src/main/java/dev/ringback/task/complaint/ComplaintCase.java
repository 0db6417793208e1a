package dev.ringback.task.complaint;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a complaint, since its later events do not repeat it.
 *
 * @param customerId the customer as told, absent when nobody knows who complained
 * @param accusedAgentId the agent it is about, who is never to call about it
 * @param kind COMPLAINT or SUGGESTION
 */
record ComplaintCase(
        UUID id,
        String externalId,
        @Nullable UUID customerId,
        @Nullable String accusedAgentId,
        String kind) {

    /** What an event without a kind means. */
    static final String COMPLAINT = "COMPLAINT";

    /** Whether it has to be answered within twelve hours (CMPL-2); a suggestion has not. */
    boolean owedReply() {
        return kind.equals(COMPLAINT);
    }
}
