package dev.ringback.complaint.finding;

import dev.ringback.platform.text.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why whom a finding charges does not agree. */
@Schema(name = "AppealFinding", description = "Why whom a finding charges does not agree.")
record AppealFinding(
        @Schema(examples = "The line broke down; I called back at once.", description = "Free text, numbers masked.")
        @NotBlank
        @Size(max = 4000)
        @PlainText
        String text) {}
