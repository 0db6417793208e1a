package dev.ringback.call.session;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The wish to take the last answer back. */
@Schema(name = "PostScriptBack", description = "Takes the last answer back.")
record PostBack(
        @Schema(examples = "4", description = "The step the agent sees; 409 if the session is further.")
        @NotNull
        @Min(1)
        Integer step) {}
