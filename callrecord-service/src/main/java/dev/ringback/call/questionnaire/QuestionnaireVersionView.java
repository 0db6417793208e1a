package dev.ringback.call.questionnaire;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.ringback.call.edition.DocumentStage;
import dev.ringback.call.edition.Edition;
import dev.ringback.call.edition.EditionHistory;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A version of a questionnaire as it is shown. */
@Schema(
        name = "QuestionnaireVersion",
        description = "A version of a questionnaire. It never changes once it left DRAFT.",
        requiredProperties = {"id", "version", "stage", "name", "purposes", "businesses", "content", "history"})
@JsonInclude(JsonInclude.Include.NON_NULL)
record QuestionnaireVersionView(
        @Schema(examples = "deal-callback") String id,
        @Schema(examples = "1") int version,
        DocumentStage stage,
        @Schema(examples = "Callback after a deal") String name,
        @Schema(examples = "[\"DEAL\"]") List<String> purposes,
        @Schema(examples = "[\"doors\"]") List<String> businesses,
        QuestionnaireContent content,
        EditionHistory history) {

    static QuestionnaireVersionView of(Edition<QuestionnaireContent> questionnaire) {
        return new QuestionnaireVersionView(
                questionnaire.id(),
                questionnaire.version(),
                questionnaire.stage(),
                questionnaire.heading().name(),
                questionnaire.heading().purposes(),
                questionnaire.heading().businesses(),
                questionnaire.content(),
                questionnaire.history());
    }
}
