package dev.ringback.complaint.resolution;

import dev.ringback.platform.text.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What was done about a complaint.
 *
 * @param text telephone numbers in it are masked before it is stored
 * @param followUpAgentId who asks the customer; the rule's agent if left out
 */
@Schema(name = "ResolveComplaint", description = "What was done about a complaint.")
record Resolve(
        @Schema(
                examples = "The goods were replaced.",
                description = "Free text. Telephone numbers in it are masked before it is stored.")
        @NotBlank
        @Size(max = 4000)
        @PlainText
        String text,

        @Schema(
                examples = "A07",
                description = "Who asks the customer whether he is satisfied; not the one complained about. The rule's"
                        + " agent if left out, and anyone if the rule names none.")
        @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}")
        @Nullable
        String followUpAgentId) {}
