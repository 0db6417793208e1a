package dev.ringback.call.script;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A new script. */
@Schema(name = "PostScript", description = "A new script, begun with a draft of version 1.")
record PostScript(
        @Schema(examples = "deal-callback", description = "Its id; one is given if it is left out.")
        @Pattern(regexp = ScriptResource.ID)
        @Nullable
        String id,

        @NotNull @Valid PutScript draft) {}
