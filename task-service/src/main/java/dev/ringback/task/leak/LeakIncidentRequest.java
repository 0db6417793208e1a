package dev.ringback.task.leak;

import dev.ringback.task.input.Happened;
import dev.ringback.task.input.PlainText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A leak that is reported. */
@Schema(name = "LeakIncidentRequest", description = "A leak that is reported (GOV-5).")
record LeakIncidentRequest(
        @NotNull
        @PlainText(max = 2000)
        @Schema(
                examples = "A list of March's deals was sent to a private mail box",
                maxLength = 2000,
                description = "What became known to whom. Telephone numbers in it are masked before it is stored.")
        String what,

        @NotNull @Happened @Schema(description = "When it happened, as far as known.")
        Instant happenedAt,

        @Size(max = 500) @Schema(description = "The customers whose data it is, those that are known.") @Nullable
        List<@NotNull UUID> customerIds,

        @PlainText(max = 2000)
        @Schema(maxLength = 2000, examples = "All customers of store 7", description = "Whose data it is beside them.")
        @Nullable
        String whose,

        @PlainText(max = 500)
        @Schema(examples = "A01", maxLength = 500, description = "Who is liable, as far as known.")
        @Nullable
        String liable,

        @PlainText(max = 2000)
        @Schema(examples = "Mail recalled, access taken", maxLength = 2000, description = "What was done at once.")
        @Nullable
        String measures) {}
