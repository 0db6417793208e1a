package dev.ringback.task.demand;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which departments and stores filed a demand form in a month, as one of them a month each has to (TASK-12). */
@Schema(name = "DemandCoverage", description = "Which departments and stores filed a demand form in a month (TASK-12).")
record CoverageView(
        @Schema(required = true, examples = "2026-04") String month,

        @Schema(required = true, description = "Whether every one did.")
        boolean complete,

        @Schema(required = true, description = "Those that did not.")
        List<Unit> missing,

        @Schema(required = true, description = "Those that did.")
        List<Unit> filed) {

    /**
     * A department or a store.
     *
     * @param forms how many it filed, rejected ones aside
     */
    @Schema(name = "DemandUnit")
    record Unit(
            @Schema(required = true, examples = "STORE-7") String orgUnitId,
            @Schema(required = true, examples = "Riverside") String name,

            @Schema(required = true, description = "Forms of the month, rejected ones aside.")
            long forms) {}
}
