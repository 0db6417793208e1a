package dev.ringback.call.script;

import dev.ringback.platform.text.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a customer may say, and where it leads.
 *
 * @param affirmative the customer affirms what the node confirms (CALL-6)
 */
@Schema(name = "ScriptAnswer", description = "What a customer may say, and where it leads.")
public record ScriptAnswer(
        @Schema(
                examples = "SATISFIED",
                description =
                        "SATISFIED, NEUTRAL, DISSATISFIED, RECEIVED, NOT_RECEIVED, REFUSES, YES, NO or a code of one's own."
                                + " FAILS is reserved.")
        @NotBlank
        @Pattern(regexp = "[A-Z][A-Z0-9_]{0,39}")
        String code,

        @Schema(examples = "Satisfied", description = "What the agent reads on the button.")
        @NotBlank
        @Size(max = 100)
        @PlainText
        String label,

        @Schema(examples = "thanks", description = "The node that follows.") @NotBlank @Size(max = 64)
        String next,

        @Schema(description = "The customer affirms what the node confirms (CALL-6).") @Nullable
        Boolean affirmative) {

    /** The answer by which an agent says that the call fails; it leads to the survey of failures from anywhere. */
    public static final String FAILS = "FAILS";

    boolean affirms() {
        return Boolean.TRUE.equals(affirmative);
    }
}
