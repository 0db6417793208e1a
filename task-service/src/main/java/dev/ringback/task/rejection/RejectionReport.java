package dev.ringback.task.rejection;

import dev.ringback.task.csv.Tabular;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The rejections of a period. */
@Schema(description = "The rejections of a period.")
public record RejectionReport(
        @Schema(required = true, examples = "2026-04-01", description = "First business day.")
        LocalDate from,

        @Schema(required = true, examples = "2026-04-30", description = "Last business day.")
        LocalDate to,

        @Schema(required = true, examples = "12", description = "All of them, also those of rows that were left off.")
        long total,

        @Schema(required = true, description = "Whether rows were left off; group by less or ask for a shorter period.")
        boolean truncated,

        @Schema(required = true) List<RejectionRow> rows)
        implements Tabular {
    @Override
    public List<RejectionRow> table() {
        return rows;
    }

    @Override
    public Class<RejectionRow> rowType() {
        return RejectionRow.class;
    }
}
