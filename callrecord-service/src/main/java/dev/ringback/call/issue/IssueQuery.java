package dev.ringback.call.issue;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which issues to list.
 *
 * @param state only those that stand so
 * @param agentId only those this agent reported
 * @param overdue only open ones whose customer should have been told by now
 * @param notAbout none about this agent
 * @param after only those behind this one
 * @param limit size of the page
 */
record IssueQuery(
        @Nullable IssueState state,
        @Nullable String agentId,
        boolean overdue,
        String notAbout,
        @Nullable Position after,
        int limit) {

    /** Where an issue stands in the list: by its report, and by its id among those of the same instant. */
    record Position(Instant reportedAt, UUID id) {}
}
