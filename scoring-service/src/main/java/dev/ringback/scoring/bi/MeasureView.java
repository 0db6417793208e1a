package dev.ringback.scoring.bi;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One number a statement was computed from.
 *
 * @param state of the statement
 * @param measure rule and name, unique in its statement
 * @param value exact decimal
 */
@Schema(name = "MeasuredValue", description = "A number an agent's statement was computed from.")
record MeasureView(
        @Schema(examples = "A01") String agentId,
        @Schema(examples = "callback-team") String orgUnitId,
        @Schema(examples = "2026-04") String month,
        @Schema(examples = "S1") String scheme,
        @Schema(examples = "1") String schemeVersion,
        @Schema(examples = "OPEN") String state,
        @Schema(examples = "S1-1") String rule,
        @Schema(examples = "S1-1.done") String measure,
        @Schema(examples = "29") String value) {}
