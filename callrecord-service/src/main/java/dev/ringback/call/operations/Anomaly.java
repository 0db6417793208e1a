package dev.ringback.call.operations;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A figure of a team and day beyond its bound (S5-2). */
@Schema(
        name = "CallAnomaly",
        description = "A figure of a team and day beyond its bound.",
        requiredProperties = {"day", "teamId", "measure", "value", "bound", "outbound", "ruleVersion"})
record Anomaly(
        LocalDate day,

        @Schema(examples = "STORE-7", description = "Empty for calls of no unit.")
        String teamId,

        Measure measure,

        @Schema(examples = "28.40", description = "What it was.")
        String value,

        @Schema(examples = "35", description = "What it should not be below, or above.")
        String bound,

        @Schema(description = "Outbound calls of the team on that day.")
        long outbound,

        @Schema(examples = "2", description = "Version of the rule ANOMALIES in force on the day.")
        int ruleVersion) {

    /** What is watched. */
    @Schema(name = "CallAnomalyMeasure")
    enum Measure {
        /** Outbound calls a seat, below the bound. */
        OUTBOUND_PER_SEAT,
        /** Connected of outbound calls in percent, below the bound. */
        CONNECT_RATE,
        /** Orders of effective calls in percent, below the bound. */
        SUCCESS_RATE,
        /** Complaints of connected calls in percent, above the bound. */
        COMPLAINT_RATE
    }
}
