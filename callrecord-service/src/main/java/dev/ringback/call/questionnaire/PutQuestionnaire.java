package dev.ringback.call.questionnaire;

import dev.ringback.call.edition.EditionDraft;
import dev.ringback.call.edition.Heading;
import dev.ringback.platform.text.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a version of a questionnaire is to say. */
@Schema(name = "QuestionnaireDraft", description = "What a version of a questionnaire is to say.")
record PutQuestionnaire(
        @Schema(examples = "Callback after a deal") @NotBlank @Size(max = 200) @PlainText
        String name,

        @Schema(examples = "[\"DEAL\"]", description = "Purposes of callbacks it is for; none means any.")
        @Size(max = 50)
        @Nullable
        List<@NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{0,63}") String> purposes,

        @Schema(examples = "[\"doors\"]", description = "Businesses it is for; none means any.")
        @Size(max = 50)
        @Nullable
        List<@NotBlank @Size(max = 64) @PlainText String> businesses,

        @NotNull @Valid QuestionnaireContent content) {

    EditionDraft<QuestionnaireContent> draft() {
        return new EditionDraft<>(
                new Heading(name, purposes == null ? List.of() : purposes, businesses == null ? List.of() : businesses),
                content);
    }
}
