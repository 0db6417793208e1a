package dev.ringback.call.questionnaire;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A question is asked only if an earlier one was answered so. */
@Schema(name = "QuestionCondition", description = "The question is asked only if an earlier one was answered so.")
public record QuestionCondition(
        @Schema(examples = "SATISFACTION") @NotBlank @Size(max = 64)
        String question,

        @Schema(examples = "[\"1\", \"2\"]") @NotEmpty @Size(max = 50)
        List<@NotBlank @Size(max = 40) String> in) {}
