package dev.ringback.task.stats;

import dev.ringback.task.csv.Tabular;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Tasks by what they have in common. */
@Schema(description = "Tasks by what they have in common.")
public record TaskStats(
        @Schema(required = true, examples = "2026-04-08", description = "The business day ages are counted on.")
        LocalDate today,

        @Schema(required = true, examples = "2026-03-08", description = "First due date that counts.")
        LocalDate dueFrom,

        @Schema(examples = "2026-04-30", description = "Last due date that counts; absent for no end.") @Nullable
        LocalDate dueTo,

        @Schema(required = true, examples = "120", description = "All of them, also those of rows that were left off.")
        long tasks,

        @Schema(required = true, examples = "3") long overdue,

        @Schema(required = true, description = "Whether rows were left off; group by less or narrow the question.")
        boolean truncated,

        @Schema(required = true) List<TaskCount> rows)
        implements Tabular {
    @Override
    public List<TaskCount> table() {
        return rows;
    }

    @Override
    public Class<TaskCount> rowType() {
        return TaskCount.class;
    }
}
