package dev.ringback.task.audit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An entry of the audit as it is shown. */
@Schema(description = "Who did what, when, to what and why (GOV-5). No telephone number stands in it.")
record AuditEntry(
        @Schema(required = true) UUID id,

        @Schema(required = true, description = "Business time.")
        Instant at,

        @Schema(
                required = true,
                examples = "supervisor-1",
                description = "Subject of the token; of a background job, the source.")
        String actor,

        @Schema(
                required = true,
                examples = "[\"supervisor\"]",
                description = "Roles of the token; none of a background job.")
        List<String> roles,

        @Schema(required = true) AuditAction action,
        @Schema(required = true) AuditObject.Kind objectKind,

        @Schema(required = true, examples = "0195d4c3-22aa-7f00-9c11-3b5d7e9f1a02")
        String objectId,

        @Schema(
                required = true,
                examples = "[\"classification\"]",
                description = "Fields that were seen or changed; names, never values.")
        List<String> fields,

        @Nullable String reason,

        @Schema(description = "X-Request-Id of the request.") @Nullable
        String requestId) {}
