package dev.ringback.task.program;

import dev.ringback.task.input.Identifier;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What else holds for a program's tasks. Kept as one document beside the version, since each part is optional and none is searched by.
 *
 * @param channel how the customer is reached; by telephone unless given
 * @param priority which tasks go first, 0 to 9, 9 before 0; {@value #ORDINARY_PRIORITY} unless given
 * @param skill what an agent has to be able to do, or null for nothing
 */
@Schema(description = "What else holds for a program's tasks.")
public record ProgramTerms(
        @Schema(defaultValue = "PHONE", description = "How the customer is reached; PHONE unless given.") @Nullable
        TaskChannel channel,

        @Min(0)
        @Max(9)
        @Schema(
                examples = "5",
                defaultValue = "5",
                description = "Which tasks are claimed first: 9 before 0; 5 unless given.")
        @Nullable
        Integer priority,

        @Identifier
        @Schema(examples = "english", description = "A skill that an agent needs; none unless given.")
        @Nullable
        String skill) {

    /** The priority of a program that states none. */
    public static final int ORDINARY_PRIORITY = 5;

    /** Nothing stated. */
    public static final ProgramTerms NONE = new ProgramTerms(null, null, null);

    /** How the customer is reached. */
    public TaskChannel channelOrDefault() {
        return channel == null ? TaskChannel.PHONE : channel;
    }

    /** Which tasks are claimed first, 0 to 9. */
    public int priorityOrDefault() {
        return priority == null ? ORDINARY_PRIORITY : priority;
    }
}
