package dev.ringback.call.script;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A script to be looked at. */
@Schema(name = "PostScriptValidation", description = "A script to be looked at; nothing is stored.")
record PostScriptValidation(
        @Schema(
                examples = "deal-callback",
                description = "As the next version of this script, whose locked wording binds.")
        @Pattern(regexp = ScriptResource.ID)
        @Nullable
        String scriptId,

        @NotNull @Valid PutScript draft) {}
