package dev.ringback.call.callrecord;

import dev.ringback.platform.text.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The customer's answer to one question of the callback.
 *
 * @param question the question's code, as in the grant
 * @param value what was answered, never blank; numbers in it are masked before it is stored
 */
@Schema(description = "The customer's answer to one question of the callback.")
record Answer(
        @Schema(examples = "STAFF_ATTITUDE", description = "Code of a question of the grant.")
        @NotBlank
        @Size(max = 64)
        @Pattern(regexp = "[A-Za-z0-9._-]*")
        String question,

        @Schema(examples = "Friendly and quick", description = "Free text. Telephone numbers in it are masked.")
        @NotBlank
        @Size(max = 1000)
        @PlainText
        String value) {}
