package dev.ringback.task.program;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What can give rise to callbacks. */
@Schema(description = "What can give rise to callbacks.")
record TriggerList(@Schema(required = true) List<TriggerList.Trigger> items) {

    /** A kind of fact. */
    @Schema(name = "ProgramTrigger", description = "A kind of fact, and the fields that programs may speak of.")
    record Trigger(
            @Schema(required = true) SubjectKind subjectKind,

            @Schema(
                    required = true,
                    description = "Whether it happens at an instant, so that minutes and hours can be counted from it.")
            boolean atAnInstant,

            @Schema(required = true, description = "For conditions; those of type DATE or INSTANT for schedules too.")
            List<TriggerList.Field> fields) {

        static Trigger of(PlannedKind kind) {
            return new Trigger(
                    kind.subject(),
                    kind.happening() == PlannedKind.Happening.INSTANT,
                    kind.fields().stream()
                            .map(field -> new Field(field.name(), field.type(), field.required(), field.values()))
                            .toList());
        }
    }

    /** A field. */
    @Schema(name = "TriggerField", description = "A field of a kind of fact.")
    record Field(
            @Schema(required = true, examples = "renewalOn") String name,
            @Schema(required = true) FactField.Type type,

            @Schema(required = true, description = "Whether every fact of the kind has it.")
            boolean required,

            @Schema(required = true, description = "What a CODE may be; empty for every other type.")
            List<String> values) {}
}
