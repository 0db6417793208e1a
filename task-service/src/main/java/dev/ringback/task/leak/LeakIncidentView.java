package dev.ringback.task.leak;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A leak incident as it is shown. */
@Schema(name = "LeakIncident", description = "A leak of customers' data (GOV-5).")
record LeakIncidentView(
        @Schema(required = true) UUID id,
        @Schema(required = true) LeakState state,
        @Schema(required = true) String what,
        @Schema(required = true) Instant happenedAt,
        @Schema(required = true) List<UUID> customerIds,
        @Nullable String whose,
        @Nullable String liable,
        @Nullable String measures,
        @Schema(required = true) Instant reportedAt,
        @Schema(required = true, examples = "supervisor-1") String reportedBy,
        @Nullable Instant closedAt,
        @Nullable String closedBy) {}
