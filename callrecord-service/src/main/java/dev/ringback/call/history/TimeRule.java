package dev.ringback.call.history;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Where an instant comes from.
 *
 * @param columns their cells, joined by single blanks, are read by the pattern
 * @param pattern letters of {@code java.time.format.DateTimeFormatter}
 */
@Schema(name = "CallTimeRule", description = "Where an instant comes from.")
record TimeRule(
        @Schema(description = "Columns whose cells are joined by single blanks, e.g. date and time.")
        @NotEmpty
        @Size(max = 5)
        List<@NotNull @Size(min = 1, max = 200) String> columns,

        @Schema(
                examples = "M/d/yyyy H:mm:ss",
                description =
                        "Pattern letters of java.time.format.DateTimeFormatter, with names in English. It holds a date and a time;"
                                + " without an offset the time is that of the mapping's zone.")
        @NotBlank
        @Size(max = 100)
        String pattern) {}
