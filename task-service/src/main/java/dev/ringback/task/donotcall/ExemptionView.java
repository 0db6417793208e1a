package dev.ringback.task.donotcall;

import dev.ringback.task.protection.ContactClass;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A dial that an entry would have barred, had it not been a complaint reply or an apology (CMPL-4). */
@Schema(name = "DoNotCallExemption", description = "A dial that the entry let pass, because of its contact class.")
record ExemptionView(
        @Schema(required = true) UUID attemptId,
        @Schema(required = true) UUID taskId,
        @Schema(required = true, examples = "A01") String agentId,
        @Schema(required = true) ContactClass contactClass,
        @Schema(required = true, examples = "CMPL-4") String rule,
        @Schema(required = true) Instant dialledAt) {}
