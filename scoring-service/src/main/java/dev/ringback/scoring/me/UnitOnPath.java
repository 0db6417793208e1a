package dev.ringback.scoring.me;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A unit on the way from the top of the organisation to the caller's own. */
@Schema(description = "An org unit on the way from the top to the caller's own.")
record UnitOnPath(
        @Schema(examples = "callback-team") String id,
        @Schema(examples = "回访组") String name) {}
