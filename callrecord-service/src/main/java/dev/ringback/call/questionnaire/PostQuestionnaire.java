package dev.ringback.call.questionnaire;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A new questionnaire. */
@Schema(name = "PostQuestionnaire", description = "A new questionnaire, begun with a draft of version 1.")
record PostQuestionnaire(
        @Schema(examples = "deal-callback", description = "Its id; one is given if it is left out.")
        @Pattern(regexp = QuestionnaireResource.ID)
        @Nullable
        String id,

        @NotNull @Valid PutQuestionnaire draft) {}
