package dev.ringback.call.lead;

import dev.ringback.platform.text.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the channel did with a lead. */
@Schema(name = "PostLeadStep", description = "What the channel did with a lead.")
record PostLeadStep(
        @NotNull LeadState to,

        @Schema(
                examples = "Visited; ordered forty beds.",
                description = "What came of it. Telephone numbers in it are masked before it is stored.")
        @NotBlank
        @Size(max = 2000)
        @PlainText
        String note) {}
