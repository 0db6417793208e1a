package dev.ringback.task.dial;

import dev.ringback.task.protection.HoursOverrideKind;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A dial: the number to call, and the grant to record the call with.
 *
 * @param attempt which dial of the task it is, from 1
 */
@Schema(description = "The number to call, and the grant to record the call with.")
public record DialView(
        UUID attemptId,
        UUID taskId,
        @Schema(examples = "1") long fencingToken,

        @Schema(examples = "1", description = "Which dial of the task it is.")
        int attempt,

        Instant dialledAt,

        @Schema(examples = "tel:+8613812345678", description = "Shown here only, and written down each time.")
        String dialUri,

        @Schema(description = "Signed (JWS, ES256); POST /v1/call-records takes it once.")
        String grant,

        @Schema(examples = "[\"ORDER_TIME\"]") List<String> questions,

        @Schema(
                examples = "4008123456",
                description =
                        "The company's number to show: the one that the customer dialled before, or else the program's (TASK-26). Any unless given.")
        @Nullable
        String callerNumber,

        @Schema(
                examples = "deal-callback",
                description = "The call script in use for this call; absent when there is none.")
        @Nullable
        String scriptId,

        @Schema(examples = "2", description = "Its version.") @Nullable
        Integer scriptVersion,

        @Schema(
                description =
                        "Why it is allowed outside of calling hours (TASK-13): the customer agreed to the time. Absent when it is in them.")
        @Nullable
        HoursOverrideKind hoursOverride) {

    /** Without the number and the grant, so that no log shows them. */
    @Override
    public String toString() {
        return "DialView[attemptId=" + attemptId + ", taskId=" + taskId + "]";
    }
}
