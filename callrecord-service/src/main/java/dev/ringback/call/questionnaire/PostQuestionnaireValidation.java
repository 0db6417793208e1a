package dev.ringback.call.questionnaire;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A questionnaire to be looked at. */
@Schema(name = "PostQuestionnaireValidation", description = "A questionnaire to be looked at; nothing is stored.")
record PostQuestionnaireValidation(@NotNull @Valid PutQuestionnaire draft) {}
