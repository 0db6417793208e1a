package dev.ringback.task.preview;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ringback.task.program.ProgramRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a preview is asked about. */
@Schema(description = "What a preview is asked about. Give period or facts.")
record PreviewRequest(
        @Valid @Nullable PreviewPeriod period,

        @Size(min = 1, max = 1000)
        @Schema(
                implementation = Object[].class,
                description =
                        "Facts as the POST of the program's kind takes them. In place of a customer a label will do, and source and"
                                + " externalId may be left out.")
        @Nullable
        List<JsonNode> facts,

        @Schema(
                examples = "2026-04-02T02:00:00Z",
                description = "The business time to decide at: what was over by then is out. Now unless given.")
        @Nullable
        Instant asOf,

        @Schema(description = "A program to try in place of the one in force.") @Valid @Nullable
        ProgramRequest program) {}
