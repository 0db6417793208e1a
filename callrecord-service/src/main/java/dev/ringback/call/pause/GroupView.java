package dev.ringback.call.pause;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many of a group are out. */
@Schema(
        name = "GroupBreaks",
        description = "How many of a group are out, and how many may be.",
        requiredProperties = {"orgUnitId", "out", "maxTogether", "maxMinutes"})
record GroupView(
        @Schema(examples = "TEAM-1") String orgUnitId,
        @Schema(examples = "1") int out,
        @Schema(examples = "2") int maxTogether,
        @Schema(examples = "10") int maxMinutes) {}
