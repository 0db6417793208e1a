package dev.ringback.call.script;

import dev.ringback.platform.text.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A question customers often ask, and its answer. Nodes link to it. */
@Schema(name = "ScriptFaqEntry", description = "A question customers often ask, and its answer.")
public record FaqEntry(
        @Schema(examples = "invoice") @NotBlank @Pattern(regexp = "[A-Za-z0-9._-]{1,64}")
        String id,

        @Schema(examples = "When does the invoice come?") @NotBlank @Size(max = 500) @PlainText
        String question,

        @Schema(examples = "Within three working days of the delivery.") @NotBlank @Size(max = 2000) @PlainText
        String answer) {}
