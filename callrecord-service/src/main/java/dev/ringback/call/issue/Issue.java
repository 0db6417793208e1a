package dev.ringback.call.issue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An issue as it is kept.
 *
 * @param agentId who reported it
 * @param orgUnitId the unit the call was made for
 * @param text what the customer said, numbers masked
 * @param reportDueOn last business date on which the report is in time: that of the call
 * @param late reported after that date
 * @param complaintId the complaint that was made of it
 * @param toldAt when the customer was told the result
 * @param closedReason why its complaint ended without a reply
 */
record Issue(
        UUID id,
        UUID callId,
        @Nullable UUID taskId,
        @Nullable UUID customerId,
        IssueKind kind,
        CauseClass causeClass,
        String agentId,
        @Nullable String orgUnitId,
        @Nullable String subjectAgentId,
        @Nullable String responsibleUnitId,
        String text,
        Instant reportedAt,
        LocalDate reportDueOn,
        boolean late,
        @Nullable Instant promisedReplyAt,
        IssueState state,
        @Nullable UUID complaintId,
        @Nullable Instant toldAt,
        @Nullable String closedReason) {

    /** Last local date on which it is solved in time: the day after it was due to be reported (CALL-9). */
    LocalDate solveDueOn() {
        return reportDueOn.plusDays(1);
    }

    /** Whether the customer should have been told by now: by the promised time, or in the days to solve it. */
    boolean overdue(Instant now, LocalDate today) {
        return state == IssueState.OPEN
                && (today.isAfter(solveDueOn()) || (promisedReplyAt != null && now.isAfter(promisedReplyAt)));
    }
}
