package dev.ringback.call.history;

import dev.ringback.platform.text.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How the rows of a file become calls. Data, and no code.
 *
 * @param zone where times without an offset are at home
 * @param endedAt when the call ended; a call without it and without duration ends when it begins
 * @param outcomes in the order they are tried
 */
@Schema(name = "CallMapping", description = "How the rows of a file of another system become calls.")
record CallMapping(
        @Schema(examples = "Call log of a call centre, one row a call") @Size(max = 200) @PlainText @Nullable
        String title,

        @NotNull Format format,

        @Schema(
                examples = ",",
                description = "What stands between the cells: one ASCII character or a tab; a comma if absent.")
        @Size(max = 10)
        @Nullable
        String delimiter,

        @Schema(examples = "Asia/Shanghai", description = "Zone of times that have no offset of their own.")
        @NotBlank
        @Size(max = 64)
        String zone,

        @NotNull @Valid MappedFields fields,

        @Schema(description = "When the call began.") @NotNull @Valid
        TimeRule startedAt,

        @Schema(description = "When the call ended; without it and without duration it ended when it began.")
        @Valid
        @Nullable
        TimeRule endedAt,

        @Schema(description = "How long the call lasted, instead of endedAt.") @Valid @Nullable
        DurationRule duration,

        @Schema(description = "The outcomes, tried in order; a row to which none applies is rejected.")
        @NotEmpty
        @Size(max = 100)
        List<@Valid @NotNull OutcomeCase> outcomes) {

    private static final String COMMA = ",";

    /** How the file is written. */
    @Schema(name = "CallFileFormat")
    enum Format {
        /** RFC 4180 with a header row, UTF-8. */
        CSV
    }

    /** What stands between the cells. */
    String delimiterOrComma() {
        return delimiter == null ? COMMA : delimiter;
    }
}
