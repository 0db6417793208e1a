package dev.ringback.scoring.directory;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An agent as clients see him.
 *
 * @param orgUnitFrom first day in the unit
 * @param leftOn last day of employment, absent while employed
 */
@Schema(description = "An agent.")
record AgentView(
        @Schema(examples = "A01") String id,
        @Schema(examples = "王芳") String name,
        @Schema(examples = "callback-team") String orgUnitId,
        @Schema(examples = "2025-03-01") LocalDate orgUnitFrom,
        @Schema(examples = "2025-03-01") LocalDate hiredOn,
        @Schema(examples = "2026-06-30") @Nullable LocalDate leftOn) {}
