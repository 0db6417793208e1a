package dev.ringback.call.questionnaire;

import dev.ringback.platform.text.PlainText;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One of several possible answers.
 *
 * @param score what it counts as, 0 to 100 percent; null where it does not count
 */
@Schema(name = "QuestionOption", description = "One of several possible answers.")
public record QuestionOption(
        @Schema(examples = "SATISFIED") @NotBlank @Pattern(regexp = "[A-Z][A-Z0-9_]{0,39}")
        String code,

        @Schema(examples = "Satisfied") @NotBlank @Size(max = 200) @PlainText
        String label,

        @Schema(examples = "100", description = "What it counts as, 0 to 100 percent; not at all if left out.")
        @Min(0)
        @Max(100)
        @Nullable
        Integer score) {}
