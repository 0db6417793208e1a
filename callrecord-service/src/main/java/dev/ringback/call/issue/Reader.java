package dev.ringback.call.issue;

import org.jspecify.annotations.Nullable;

/**
 * Who reads issues.
 *
 * @param agentId the agent he is; an issue about him is not there for him (CMPL-10)
 * @param ownOnly whether he reads only what he reported
 */
record Reader(String agentId, boolean ownOnly) {

    boolean sees(Issue issue) {
        return !agentId.equals(issue.subjectAgentId()) && (!ownOnly || agentId.equals(issue.agentId()));
    }

    /** The reporter his list is cut to, or null. */
    @Nullable
    String reporter(@Nullable String asked) {
        return ownOnly ? agentId : asked;
    }
}
