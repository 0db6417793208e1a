package dev.ringback.complaint.finding;

import dev.ringback.platform.text.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a finding is overturned. */
@Schema(name = "OverturnFinding", description = "Why a finding is overturned.")
record OverturnFinding(
        @Schema(examples = "The recording is of another call.", description = "Free text, numbers masked.")
        @NotBlank
        @Size(max = 4000)
        @PlainText
        String reason) {}
