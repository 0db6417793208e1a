package dev.ringback.task.program;

import dev.ringback.task.input.Identifier;
import dev.ringback.task.input.PlainText;
import dev.ringback.task.protection.ContactClass;
import dev.ringback.task.sample.Quota;
import dev.ringback.task.sample.Selection;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.UniqueElements;
import org.jspecify.annotations.Nullable;

/** A program as it shall be from now on. */
@Schema(description = "A callback program as it shall be from now on.")
public record ProgramRequest(
        @NotNull @Schema(description = "What a callback is for, and with it what gives rise to one.")
        Purpose purpose,

        @NotNull
        @Pattern(regexp = "[A-Z][A-Z0-9]{0,9}-[0-9]{1,3}")
        @Schema(examples = "TASK-2", description = "The rule it implements.")
        String rule,

        @NotNull @Valid Schedule schedule,

        @PlainText(max = 64)
        @Schema(examples = "furniture", maxLength = 64, description = "Only facts of this business; all unless given.")
        @Nullable
        String business,

        @NotNull
        @Size(max = 10)
        @UniqueElements
        @Schema(examples = "[\"P-OUT\"]", description = "Contact policies that hold beside the company's.")
        List<@NotNull @Identifier String> policies,

        @NotNull @Valid Attempts attempts,

        @NotNull
        @Size(max = 20)
        @UniqueElements
        @Schema(
                examples = "[\"ORDER_TIME\", \"STAFF_ATTITUDE\"]",
                description = "Codes of the questions a successful call answers, in order.")
        List<@NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{0,63}") String> questions,

        @NotNull @Schema(description = "Whether facts give rise to callbacks.")
        Boolean active,

        @Schema(
                defaultValue = "ORDINARY",
                description =
                        "How the do-not-call list reads its calls: complaint replies and apologies are exempt from"
                                + " the list, and from nothing else (CMPL-4). ORDINARY unless given.")
        @Nullable
        ContactClass contactClass,

        @Schema(description = "Which of the objects that share a window are called back; all unless given.")
        @Valid
        @Nullable
        Selection selection,

        @Schema(description = "How many are called back on a day; no limit unless given.") @Valid @Nullable
        Quota quota,

        @Schema(description = "What else holds for its tasks.") @Valid @Nullable
        ProgramTerms terms) {

    /** The kind of object that gives rise to its callbacks. */
    SubjectKind subject() {
        return terms == null || terms.trigger() == null ? purpose.subject() : terms.trigger();
    }

    /** The version that this asks for. */
    public Program program(String id, int version, Instant effectiveFrom) {
        return new Program(
                id,
                version,
                effectiveFrom,
                purpose,
                rule,
                schedule,
                business,
                List.copyOf(policies),
                attempts,
                List.copyOf(questions),
                active,
                contactClass == null ? ContactClass.ORDINARY : contactClass,
                selection,
                quota,
                terms == null ? ProgramTerms.NONE : terms);
    }
}
