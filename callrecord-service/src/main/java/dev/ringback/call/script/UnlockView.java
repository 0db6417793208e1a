package dev.ringback.call.script;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Locked wording that a version may alter, and why. */
@Schema(
        name = "ScriptUnlock",
        description = "Locked wording that a version may alter, and why.",
        requiredProperties = {"nodeId", "reason", "unlockedBy", "unlockedAt"})
record UnlockView(
        @Schema(examples = "notice") String nodeId,

        @Schema(examples = "The company has changed its name.")
        String reason,

        @Schema(examples = "admin-1") String unlockedBy,
        Instant unlockedAt) {}
