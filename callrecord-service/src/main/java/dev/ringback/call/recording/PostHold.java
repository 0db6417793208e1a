package dev.ringback.call.recording;

import dev.ringback.platform.text.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a recording is held, or held no more. */
@Schema(name = "PostRecordingHold", description = "Why a recording is held, or held no more.")
record PostHold(
        @Schema(
                examples = "Dispute about the order, case 17.",
                description = "Telephone numbers in it are masked before it is stored.")
        @NotBlank
        @Size(max = 1000)
        @PlainText
        String reason) {}
