package dev.ringback.task.erasure;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An erasure as it is shown. */
@Schema(name = "Erasure", description = "An erasure.")
record ErasureView(
        @Schema(required = true) UUID customerId,
        @Schema(required = true) Instant erasedAt,
        @Schema(required = true, examples = "admin-1") String erasedBy,
        @Schema(required = true) String reason,

        @Schema(
                required = true,
                description =
                        "Whether the keyed hash of a number stays, without the number, because its owner is on the do-not-call list: the wish outlives the person.")
        boolean numberKept,

        @Schema(required = true, examples = "2", description = "Open callbacks that ended CANCELLED.")
        int tasksEnded) {}
