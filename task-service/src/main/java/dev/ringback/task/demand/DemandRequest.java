package dev.ringback.task.demand;

import dev.ringback.task.input.Identifier;
import dev.ringback.task.input.PlainText;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.UniqueElements;
import org.jspecify.annotations.Nullable;

/** A demand form as a department or a store files it: what, whom, when, how many, and what for (TASK-12). */
@Schema(
        description = "A demand for callbacks, as a department or a store files it (TASK-12).",
        examples = DemandRequest.EXAMPLE)
record DemandRequest(
        @NotNull @Identifier @Schema(examples = "STORE-7", description = "The department or store that asks.")
        String orgUnitId,

        @NotNull
        @Identifier
        @Schema(
                examples = "unit-demand",
                description = "An active program of purpose UNIT_DEMAND: its questions and policies hold.")
        String programId,

        @NotNull
        @PlainText(max = 64)
        @Schema(
                examples = "furniture",
                description = "What it is about; callbacks of the same business keep a distance.")
        String business,

        @NotNull
        @PlainText(max = 500)
        @Schema(examples = "Whether the new sofas are sat on", description = "What to ask. Numbers in it are masked.")
        String topic,

        @NotNull
        @PlainText(max = 500)
        @Schema(examples = "Next season's range", description = "What it is for. Numbers in it are masked.")
        String reason,

        @NotNull
        @Size(min = 1, max = 1000)
        @UniqueElements
        @Schema(description = "Whom to call, in order: ids of customers.")
        List<@NotNull UUID> customerIds,

        @Min(1)
        @Schema(
                examples = "20",
                description = "How many of them, from the first on; all unless given. Not more than there are.")
        @Nullable
        Integer number,

        @NotNull @Schema(examples = "2026-04-02", description = "First day to call, today at the earliest.")
        LocalDate opensOn,

        @NotNull @Schema(examples = "2026-04-20", description = "Last day, at most a year after the first.")
        LocalDate dueOn) {

    static final String EXAMPLE = """
            {
              "orgUnitId": "STORE-7",
              "programId": "unit-demand",
              "business": "furniture",
              "topic": "Whether the new sofas are sat on",
              "reason": "Next season's range",
              "customerIds": ["0195d4c3-22aa-7f00-9c11-3b5d7e9f1a02"],
              "opensOn": "2026-04-02",
              "dueOn": "2026-04-20"
            }""";

    /** How many are to be called. */
    int wanted() {
        return number == null ? customerIds.size() : number;
    }
}
