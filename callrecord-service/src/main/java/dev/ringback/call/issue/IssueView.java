package dev.ringback.call.issue;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An issue as it is shown. It never holds a telephone number. */
@Schema(
        name = "Issue",
        description = "An issue found on a call. It is open until the customer was told the result.",
        requiredProperties = {
            "id",
            "callId",
            "kind",
            "causeClass",
            "agentId",
            "text",
            "reportedAt",
            "reportDueOn",
            "late",
            "solveDueOn",
            "overdue",
            "state"
        })
@JsonInclude(JsonInclude.Include.NON_NULL)
record IssueView(
        UUID id,
        UUID callId,
        @Nullable UUID taskId,
        @Nullable UUID customerId,
        IssueKind kind,
        CauseClass causeClass,

        @Schema(examples = "A01", description = "Who reported it.")
        String agentId,

        @Schema(examples = "STORE-7", description = "The unit the call was made for.") @Nullable
        String orgUnitId,

        @Schema(examples = "A02", description = "The agent it is about.") @Nullable
        String subjectAgentId,

        @Schema(examples = "LOGISTICS", description = "The unit that is to solve it.") @Nullable
        String responsibleUnitId,

        String text,
        Instant reportedAt,

        @Schema(examples = "2026-04-02", description = "The business date of the call: reported later, it is late.")
        LocalDate reportDueOn,

        boolean late,

        @Schema(examples = "2026-04-03", description = "Last local date on which it is solved in time.")
        LocalDate solveDueOn,

        @Schema(description = "The customer should have been told by now, and was not.")
        boolean overdue,

        @Schema(description = "When the customer was promised a reply.") @Nullable
        Instant promisedReplyAt,

        IssueState state,

        @Schema(description = "The complaint that was made of it.") @Nullable
        UUID complaintId,

        @Schema(description = "When the customer was told.") @Nullable
        Instant toldAt,

        @Schema(examples = "WITHDRAWN", description = "Why its complaint ended without a reply.") @Nullable
        String closedReason) {

    static IssueView of(Issue issue, boolean overdue) {
        return new IssueView(
                issue.id(),
                issue.callId(),
                issue.taskId(),
                issue.customerId(),
                issue.kind(),
                issue.causeClass(),
                issue.agentId(),
                issue.orgUnitId(),
                issue.subjectAgentId(),
                issue.responsibleUnitId(),
                issue.text(),
                issue.reportedAt(),
                issue.reportDueOn(),
                issue.late(),
                issue.solveDueOn(),
                overdue,
                issue.promisedReplyAt(),
                issue.state(),
                issue.complaintId(),
                issue.toldAt(),
                issue.closedReason());
    }
}
