package dev.ringback.task.campaign;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A version of a call script.
 *
 * @param pilot whether it is let into pilots only
 */
@Schema(name = "CallScript", description = "A version of a call script in use.")
public record Script(
        @Schema(examples = "deal-callback") String id,
        @Schema(examples = "2") int version,

        @Schema(description = "Whether it is let into pilots only.")
        boolean pilot) {}
