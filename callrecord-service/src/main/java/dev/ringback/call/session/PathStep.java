package dev.ringback.call.session;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A node a call was at, and what was answered there.
 *
 * @param answer null where the agent just went on, and at the last node
 * @param at when the call left it, or when the call was recorded
 * @param order true where the order was taken (CALL-6)
 */
@Schema(
        name = "ScriptStep",
        description = "A node a call was at, and what was answered there.",
        requiredProperties = {"nodeId", "at"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PathStep(
        @Schema(examples = "satisfied") String nodeId,

        @Schema(examples = "SATISFIED", description = "Absent where the agent just went on, and at the last node.")
        @Nullable
        String answer,

        Instant at,

        @Schema(description = "true where the order was taken (CALL-6).") @Nullable
        Boolean order) {}
