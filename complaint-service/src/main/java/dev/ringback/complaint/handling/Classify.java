package dev.ringback.complaint.handling;

import dev.ringback.complaint.clock.Level;
import dev.ringback.complaint.routing.CauseClass;
import dev.ringback.platform.text.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a complaint turned out to be. */
@Schema(name = "ClassifyComplaint", description = "What a complaint turned out to be.")
record Classify(
        @Schema(description = "As before if left out.") @Nullable
        CauseClass causeClass,

        @Schema(description = "As before if left out.") @Nullable
        Level level,

        @Schema(examples = "A newspaper asked about it.", description = "Free text, numbers masked.")
        @NotBlank
        @Size(max = 1000)
        @PlainText
        String reason) {}
