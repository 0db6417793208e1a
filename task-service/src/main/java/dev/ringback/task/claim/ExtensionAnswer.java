package dev.ringback.task.claim;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Until when the task is held now. */
@Schema(description = "Until when the task is held now.")
public record ExtensionAnswer(
        UUID taskId, @Schema(examples = "1") long fencingToken, Instant leaseExpiresAt) {}
