package dev.ringback.scoring.simulation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A simulation, and how far it is.
 *
 * @param agentsExpected 0 before it runs
 * @param result absent before it is done
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Simulation", description = "A simulation, and how far it is.")
record SimulationView(
        UUID id,
        @Schema(examples = "2026-04") String from,
        @Schema(examples = "2026-04") String to,

        @Schema(examples = "[\"S1 version 3\"]", description = "What is tried.")
        List<String> schemes,

        SimulationState state,
        @Schema(examples = "200") int agentsDone,
        @Schema(examples = "480") int agentsExpected,
        @Schema(examples = "hr-1") String requestedBy,
        Instant requestedAt,
        @Nullable Instant finishedAt,
        @Nullable SimulationResult result) {}
