package dev.ringback.call.script;

import dev.ringback.platform.text.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The wish to let a draft alter locked wording. */
@Schema(name = "PostScriptUnlock", description = "Lets a draft alter the wording of a locked node.")
record PostUnlock(
        @Schema(examples = "notice") @NotBlank @Size(max = 64)
        String nodeId,

        @Schema(examples = "The company has changed its name.") @NotBlank @Size(max = 500) @PlainText
        String reason) {}
