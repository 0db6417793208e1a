package dev.ringback.call.script;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.ringback.platform.text.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Something the agent says, and where the call goes from there: by the customer's answer, or on to one next node.
 *
 * @param locked the wording is mandatory: a later version keeps it letter for letter (CALL-5)
 * @param recordingNotice it tells the customer that the call is recorded (CALL-8)
 * @param confirms what the customer affirms by an affirmative answer (CALL-6)
 * @param order it takes the order (CALL-6)
 */
@Schema(name = "ScriptNode", description = "Something the agent says, and where the call goes from there.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ScriptNode(
        @Schema(examples = "ask-attitude", description = "Unique in the script.")
        @NotBlank
        @Pattern(regexp = "[A-Za-z0-9._-]{1,64}")
        String id,

        @NotNull ScriptStage stage,

        @Schema(
                examples = "How did you find our staff, {customer.name}?",
                description = "What the agent says. Placeholders stand in braces.")
        @NotBlank
        @Size(max = 2000)
        @PlainText
        String text,

        @Schema(description = "Mandatory wording: a later version keeps it letter for letter.") @Nullable
        Boolean locked,

        @Schema(description = "Tells the customer that the call is recorded (CALL-8).") @Nullable
        Boolean recordingNotice,

        @Valid @Nullable ScriptQuestion question,

        @Schema(description = "What the customer affirms by an affirmative answer; the text has to name it (CALL-6).")
        @Size(max = 3)
        @Nullable
        List<@NotNull ConfirmedItem> confirms,

        @Schema(description = "Takes the order; only behind the double confirmation of product name and fee (CALL-6).")
        @Nullable
        Boolean order,

        @Schema(description = "What the customer may say. A node has answers or a next node; one of stage END neither.")
        @Size(max = 20)
        @Nullable
        List<@Valid @NotNull ScriptAnswer> answers,

        @Schema(examples = "thanks", description = "The node that follows, whatever is said.") @Size(max = 64) @Nullable
        String next,

        @Schema(examples = "[\"invoice\"]", description = "Entries of the FAQ that may help here.")
        @Size(max = 20)
        @Nullable
        List<@NotBlank String> faq) {

    /** Whether the wording is mandatory. */
    public boolean wordingIsLocked() {
        return Boolean.TRUE.equals(locked);
    }

    /** Whether it takes the order. */
    public boolean takesOrder() {
        return Boolean.TRUE.equals(order);
    }

    /** Whether it tells the customer that the call is recorded. */
    boolean tellsOfRecording() {
        return Boolean.TRUE.equals(recordingNotice);
    }

    /** The answers, none if there are none. */
    public List<ScriptAnswer> answersOrNone() {
        return answers == null ? List.of() : answers;
    }

    /** What it confirms, nothing if nothing. */
    public List<ConfirmedItem> confirmsOrNone() {
        return confirms == null ? List.of() : confirms;
    }

    /** Ids of entries of the FAQ, none if there are none. */
    public List<String> faqOrNone() {
        return faq == null ? List.of() : faq;
    }
}
