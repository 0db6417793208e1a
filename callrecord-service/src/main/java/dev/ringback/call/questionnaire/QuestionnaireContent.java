package dev.ringback.call.questionnaire;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The questions of a questionnaire, in the order of the form. */
@Schema(name = "QuestionnaireContent", description = "The questions, in the order of the form.")
public record QuestionnaireContent(@NotEmpty @Size(max = 50) List<@Valid @NotNull QuestionItem> questions) {

    Optional<QuestionItem> question(String code) {
        return questions.stream().filter(each -> each.code().equals(code)).findFirst();
    }
}
