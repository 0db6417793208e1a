package dev.ringback.call.history;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How long a call lasted: the sum of some columns. An empty cell adds nothing. */
@Schema(
        name = "CallDurationRule",
        description = "How long a call lasted: the sum of the columns. An empty cell adds nothing.")
record DurationRule(
        @NotEmpty @Size(max = 5) List<@NotNull @Size(min = 1, max = 200) String> columns,

        @NotNull Unit unit) {

    /** How a length is written. */
    @Schema(name = "CallDurationUnit")
    enum Unit {
        /** Seconds, also with a fraction. */
        SECONDS,
        /** {@code mm:ss} or {@code h:mm:ss}. */
        CLOCK
    }
}
