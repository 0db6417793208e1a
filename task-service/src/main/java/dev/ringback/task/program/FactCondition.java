package dev.ringback.task.program;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a fact must say to give rise to a callback.
 *
 * @param field a field of the trigger's kind
 * @param in the values it may have
 */
@Schema(description = "What a fact must say to give rise to a callback: one of these values in this field.")
public record FactCondition(
        @NotNull
        @Pattern(regexp = "[a-z][A-Za-z0-9]{0,63}")
        @Schema(examples = "disposition", description = "A field of the facts that trigger the program.")
        String field,

        @NotNull
        @Size(min = 1, max = 50)
        @Schema(examples = "[\"CONSIDERING\"]", description = "The values it may have; true or false for a flag.")
        List<@NotNull @Size(min = 1, max = 200) String> in) {

    boolean holds(CallbackSubject subject) {
        String value = subject.attributes().get(field);
        return value != null && in.contains(value);
    }
}
