package dev.ringback.call.issue;

import dev.ringback.platform.text.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An issue found on a call, as its finder posts it.
 *
 * @param subjectAgentId the agent it is about
 * @param responsibleUnitId the unit that is to solve it
 * @param promisedReplyAt the reply time promised to the customer (CALL-10)
 */
@Schema(name = "PostIssue", description = "An issue found on a call.")
record PostIssue(
        @Schema(description = "The call it was found on; an agent's own.") @NotNull
        UUID callId,

        @NotNull IssueKind kind,
        @NotNull CauseClass causeClass,

        @Schema(examples = "A02", description = "The agent it is about. He does not see it.")
        @Pattern(regexp = ID)
        @Nullable
        String subjectAgentId,

        @Schema(examples = "LOGISTICS", description = "The unit that is to solve it.") @Pattern(regexp = ID) @Nullable
        String responsibleUnitId,

        @Schema(
                examples = "Arrived two days late, and one door is scratched.",
                description = "What the customer said. Telephone numbers in it are masked before it is stored.")
        @NotBlank
        @Size(max = 2000)
        @PlainText
        String text,

        @Schema(
                examples = "2026-04-03T02:00:00Z",
                description = "When the customer was promised a reply: after the call, and within 366 days of it.")
        @Nullable
        Instant promisedReplyAt) {

    private static final String ID = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}";
}
