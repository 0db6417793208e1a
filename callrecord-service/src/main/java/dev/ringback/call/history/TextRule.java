package dev.ringback.call.history;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Where the text of a field comes from: a column or a constant.
 *
 * @param values what stands for a cell; without it a cell stands for itself
 * @param unmapped what to do with a cell that {@code values} does not name; REJECT if absent
 */
@Schema(
        name = "CallTextRule",
        description =
                "Where a field comes from: either a column of the file or a constant. An empty cell is an absent field.")
record TextRule(
        @Schema(examples = "agent", description = "Name of the column, as in the header row.")
        @Size(min = 1, max = 200)
        @Nullable
        String column,

        @Schema(examples = "INBOUND") @Size(min = 1, max = 200) @Nullable
        String constant,

        @Schema(description = "What stands for a cell, by the cell's text without blanks around it.")
        @Size(min = 1, max = 5000)
        @Nullable
        Map<@NotNull @Size(max = 200) String, @NotNull @Size(min = 1, max = 200) String> values,

        @Schema(description = "What to do with a cell that values does not name; REJECT if absent.") @Nullable
        Unmapped unmapped) {

    /** What to do with a cell that has no value. */
    @Schema(name = "CallUnmappedCell")
    enum Unmapped {
        /** The row is rejected. */
        REJECT,
        /** The cell stands for itself. */
        KEEP,
        /** The field is absent. */
        LEAVE_OUT
    }
}
