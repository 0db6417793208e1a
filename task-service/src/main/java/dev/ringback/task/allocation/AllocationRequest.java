package dev.ringback.task.allocation;

import dev.ringback.task.input.Identifier;
import dev.ringback.task.input.PlainText;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.UniqueElements;
import org.jspecify.annotations.Nullable;

/** Tasks to be given to agents. */
@Schema(description = "Tasks to be given to agents.")
public record AllocationRequest(
        @NotNull
        @Identifier
        @Schema(examples = "deal-callback", description = "Whose ready tasks without an owner are given out.")
        String programId,

        @NotEmpty
        @Size(max = 200)
        @UniqueElements
        @Schema(
                examples = "[\"A01\", \"A02\"]",
                description =
                        "Who gets them, employed and of the own org scope. Of equal shares the first named gets the odd one.")
        List<@NotNull @Identifier String> agentIds,

        @NotNull Basis basis,

        @Min(1)
        @Max(10_000)
        @Schema(examples = "500", defaultValue = "1000", description = "At most so many customers, those due first.")
        @Nullable
        Integer max,

        @Identifier
        @Schema(examples = "SITE-1", description = "Only tasks of this unit; all of the own scope unless given.")
        @Nullable
        String orgUnitId,

        @PlainText(max = 64)
        @Schema(examples = "furniture", maxLength = 64, description = "Only tasks of this business.")
        @Nullable
        String business,

        @NotNull
        @PlainText(max = 500)
        @Schema(examples = "New members of March", maxLength = 500, description = "Why; kept with each task.")
        String reason,

        @Schema(defaultValue = "false", description = "Only say who would get how many; nothing is changed.") @Nullable
        Boolean dryRun) {

    private static final int ORDINARY_MAX = 1000;

    int maxOrDefault() {
        return max == null ? ORDINARY_MAX : max;
    }

    boolean dry() {
        return Boolean.TRUE.equals(dryRun);
    }
}
