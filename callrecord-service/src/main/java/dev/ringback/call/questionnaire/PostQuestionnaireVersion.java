package dev.ringback.call.questionnaire;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The next version of a questionnaire. */
@Schema(name = "PostQuestionnaireVersion", description = "The next version of a questionnaire.")
record PostQuestionnaireVersion(
        @Schema(examples = "1", description = "The version to begin with; the last one if left out.") @Min(1) @Nullable
        Integer from,

        @Schema(description = "What it says instead; the same if left out.") @Valid @Nullable
        PutQuestionnaire draft) {}
