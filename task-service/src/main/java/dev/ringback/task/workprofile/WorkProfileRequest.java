package dev.ringback.task.workprofile;

import dev.ringback.task.input.Identifier;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.UniqueElements;
import org.jspecify.annotations.Nullable;

/** An agent's profile as it shall be. */
@Schema(description = "An agent's profile as it shall be from now on.")
public record WorkProfileRequest(
        @NotNull
        @Min(0)
        @Max(100_000)
        @Schema(
                examples = "50",
                description =
                        "Tasks the agent may hold undialled; what is held above it is kept, and no more is given.")
        Integer capacity,

        @Size(max = 50)
        @UniqueElements
        @Schema(examples = "[\"english\"]", description = "Skills; programs may ask for one. None unless given.")
        @Nullable
        List<@NotNull @Identifier String> skills,

        @Min(1)
        @Max(1000)
        @Schema(
                examples = "100",
                defaultValue = "100",
                description = "Share beside others when tasks are allocated by ability (TASK-21); 100 is ordinary.")
        @Nullable
        Integer ability,

        @Schema(defaultValue = "false", description = "Whether the agent may call in pilots (TASK-18).") @Nullable
        Boolean experienced) {

    WorkProfile profile() {
        return new WorkProfile(
                capacity,
                skills == null ? Set.of() : Set.copyOf(skills),
                ability == null ? WorkProfile.ORDINARY_ABILITY : ability,
                Boolean.TRUE.equals(experienced));
    }
}
