package dev.ringback.task.program;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far callbacks follow the last change of their program. */
@Schema(name = "ProgramPlanning", description = "How far callbacks follow the last change of their program.")
record ProgramPlanningView(
        @Schema(required = true, examples = "deal-callback") String programId,

        @Schema(required = true, examples = "3", description = "The version in force.")
        int version,

        @Schema(
                required = true,
                description =
                        "Callbacks are still planned anew: until that is done, those of an older version do not open.")
        boolean pending,

        @Schema(
                required = true,
                examples = "0",
                description = "Facts planned anew so far, while it is pending; else 0.")
        long factsPlanned,

        @Schema(required = true, examples = "0", description = "Callbacks about them, while it is pending; else 0.")
        long callbacksPlanned) {}
