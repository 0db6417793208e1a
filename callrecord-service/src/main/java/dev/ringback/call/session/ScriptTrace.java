package dev.ringback.call.session;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** By which version of which script a call was made, and its way through it (CALL-5). */
@Schema(
        name = "CallScript",
        description = "By which version of which script a call was made, and its way through it.",
        requiredProperties = {"sessionId", "scriptId", "scriptVersion", "path"})
public record ScriptTrace(
        UUID sessionId,
        @Schema(examples = "deal-callback") String scriptId,
        @Schema(examples = "2") int scriptVersion,
        List<PathStep> path) {
    /** Keeps an unmodifiable copy. */
    public ScriptTrace {
        path = List.copyOf(path);
    }

    /** Whether the call came to the order, behind its double confirmation (CALL-6). */
    public boolean ordered() {
        return path.stream().anyMatch(step -> Boolean.TRUE.equals(step.order()));
    }
}
