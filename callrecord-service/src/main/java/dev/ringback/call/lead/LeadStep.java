package dev.ringback.call.lead;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One step of a lead. */
@Schema(
        name = "LeadStep",
        description = "One step of a lead.",
        requiredProperties = {"to", "note", "by", "at"})
record LeadStep(
        LeadState to,
        String note,

        @Schema(examples = "key-account-1", description = "Subject of the one who took it.")
        String by,

        Instant at) {}
