package dev.ringback.task.program;

import dev.ringback.task.input.CompanyNumber;
import dev.ringback.task.input.Identifier;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What else holds for a program's tasks. Kept as one document beside the version, since each part is optional and none is searched by.
 *
 * @param channel how the customer is reached; by telephone unless given
 * @param priority which tasks go first, 0 to 9, 9 before 0; {@value #ORDINARY_PRIORITY} unless given
 * @param skill what an agent has to be able to do, or null for nothing
 * @param trigger the kind of fact that gives rise to a callback; the purpose's own unless given
 * @param conditions what facts must say to give rise to one; all of them hold
 * @param callerNumber the company's number that is shown to the customer, unless the lead dialled another (TASK-26)
 * @param targets how many customers are to be called back (TASK-3)
 * @param appointmentFallbackMinutes after how long anybody of the unit may keep an appointment (CALL-10); what the configuration says when null
 * @param campaign makes it a campaign with a gate (TASK-18), or null
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
        String skill,

        @Schema(description = "The kind of fact that gives rise to a callback; the purpose's own unless given.")
        @Nullable
        SubjectKind trigger,

        @Size(max = 10) @Schema(description = "What facts must say to give rise to a callback: all of these.") @Nullable
        List<@NotNull @Valid FactCondition> conditions,

        @CompanyNumber
        @Schema(
                examples = "4008123456",
                description =
                        "The company's number that is shown to the customer. One that the customer dialled before comes first (TASK-26).")
        @Nullable
        String callerNumber,

        @Schema(description = "How many customers are to be called back.") @Valid @Nullable
        Targets targets,

        @Min(1)
        @Max(1440)
        @Schema(
                examples = "15",
                description =
                        "After how many minutes anybody of the unit may keep an appointment (CALL-10); 15 unless given.")
        @Nullable
        Integer appointmentFallbackMinutes,

        @Schema(description = "Makes the program a campaign; none unless given.") @Valid @Nullable
        CampaignTerms campaign) {

    /** The priority of a program that states none. */
    public static final int ORDINARY_PRIORITY = 5;

    /** Nothing stated. */
    public static final ProgramTerms NONE = new ProgramTerms(null, null, null, null, null, null, null, null, null);

    /** How the customer is reached. */
    public TaskChannel channelOrDefault() {
        return channel == null ? TaskChannel.PHONE : channel;
    }

    /** Which tasks are claimed first, 0 to 9. */
    public int priorityOrDefault() {
        return priority == null ? ORDINARY_PRIORITY : priority;
    }

    /** Whether a fact says what it must. */
    boolean holds(CallbackSubject subject) {
        return conditions == null || conditions.stream().allMatch(condition -> condition.holds(subject));
    }
}
