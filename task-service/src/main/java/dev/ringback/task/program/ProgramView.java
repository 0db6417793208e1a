package dev.ringback.task.program;

import dev.ringback.task.protection.ContactClass;
import dev.ringback.task.sample.Quota;
import dev.ringback.task.sample.Selection;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A program as it is shown. */
@Schema(description = "A callback program in force.")
public record ProgramView(
        @Schema(required = true, examples = "deal-callback") String id,

        @Schema(required = true, description = "Also the ETag.")
        int version,

        @Schema(required = true, description = "Business time from which this version is used.")
        Instant effectiveFrom,

        @Schema(required = true) Purpose purpose,

        @Schema(required = true, description = "The class of its calls, by its purpose (TASK-1).")
        OutboundClass outboundClass,

        @Schema(required = true, description = "The business type of its calls, by its purpose (TASK-1).")
        BusinessType businessType,

        @Schema(required = true, description = "The kind of object that gives rise to its callbacks.")
        SubjectKind subjectKind,

        @Schema(required = true, examples = "TASK-2") String rule,
        @Schema(required = true) Schedule schedule,
        @Nullable String business,
        @Schema(required = true) List<String> policies,
        @Schema(required = true) Attempts attempts,
        @Schema(required = true) List<String> questions,
        @Schema(required = true) boolean active,

        @Schema(required = true, description = "How the do-not-call list reads its calls (CMPL-4).")
        ContactClass contactClass,

        @Schema(description = "Which of the objects that share a window are called back; absent for all.") @Nullable
        Selection selection,

        @Schema(description = "How many are called back on a day; absent for no limit.") @Nullable
        Quota quota,

        @Schema(required = true, description = "What else holds for its tasks, as it was stated.")
        ProgramTerms terms) {

    static ProgramView of(Program program) {
        return new ProgramView(
                program.id(),
                program.version(),
                program.effectiveFrom(),
                program.purpose(),
                program.purpose().outboundClass(),
                program.purpose().businessType(),
                program.subject(),
                program.rule(),
                program.schedule(),
                program.business(),
                program.policies(),
                program.attempts(),
                program.questions(),
                program.active(),
                program.contactClass(),
                program.selection(),
                program.quota(),
                program.terms());
    }
}
