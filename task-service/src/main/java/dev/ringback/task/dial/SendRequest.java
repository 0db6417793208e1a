package dev.ringback.task.dial;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A wish to send a message or pay a visit.
 *
 * @param fencingToken the token of the agent's lease
 */
@Schema(description = "A wish to send the message, or pay the visit, of a task the agent holds.")
public record SendRequest(
        @NotNull @Min(1) @Schema(examples = "1", description = "The lease's token.")
        Long fencingToken) {}
