package dev.ringback.call.recording;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The recording of a call, as the telephone system or the agent's front end posts it.
 *
 * @param reference where it is, in the words of the system that holds it
 */
@Schema(name = "PostRecording", description = "The recording of a call.")
record PostRecording(
        @Schema(
                examples = "pbx-2/2026/04/02/7f3a9c.wav",
                description = "Where it is, in the words of the system that holds it. Not a telephone number.")
        @NotNull
        @Pattern(regexp = "[\\x21-\\x7E]{1,512}")
        String reference,

        @Schema(description = "How the customer was told that the call is recorded.") @NotNull
        RecordingNotice notice) {}
