package dev.ringback.task.progress;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The samples of windows that open in a period. */
@Schema(description = "The samples of the windows that open in a period.")
public record SampleMixes(
        @Schema(required = true, examples = "store-callback")
        String programId,

        @Schema(required = true, examples = "2026-03-01") LocalDate from,
        @Schema(required = true, examples = "2026-03-31") LocalDate to,

        @Schema(required = true, description = "By window and org unit.")
        List<SampleMix> items) {}
