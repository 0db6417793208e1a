package dev.ringback.task.pause;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A pause that holds: for a unit and all below it, or for the whole company.
 *
 * @param rule the rule behind it
 * @param orgUnitId the unit, or null for the company
 * @param until first instant at which it is over by itself, or null when it ends by hand
 */
@Schema(name = "ActivePause", description = "A pause of outbound calls that holds.")
public record Pause(
        @Schema(examples = "OPS-1") String rule,
        PauseOrigin origin,

        @Schema(examples = "STORE-7", description = "Absent for the whole company.") @Nullable
        String orgUnitId,

        @Schema(examples = "storm damage hotline") String reason,
        Instant since,

        @Schema(description = "When it is over by itself; absent when it ends by hand.") @Nullable
        Instant until) {

    /** The rule of all pauses. */
    public static final String RULE = "OPS-1";

    /** Whether it holds at an instant. */
    public boolean holdsAt(Instant instant) {
        return !since.isAfter(instant) && (until == null || until.isAfter(instant));
    }
}
