package dev.ringback.call.recording;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The reference of a call's recording.
 *
 * @param reference where the recording is, in the words of the system that holds it; null once it was removed
 * @param ruleVersion version of the rule that gave its retention
 * @param keepUntil last local date on which it is kept without a hold
 * @param holds how many legal holds are on it
 * @param expiredAt when the reference was removed
 */
record Recording(
        UUID id,
        UUID callId,
        @Nullable String reference,
        RecordingNotice notice,
        int ruleVersion,
        LocalDate keepUntil,
        int holds,
        String attachedBy,
        Instant attachedAt,
        @Nullable Instant expiredAt) {

    /** How it stands on a day, also before the sweep that removes the reference has come by. */
    RecordingState state(LocalDate today) {
        if (expiredAt != null) {
            return RecordingState.EXPIRED;
        }
        if (holds > 0) {
            return RecordingState.HELD;
        }
        return today.isAfter(keepUntil) ? RecordingState.EXPIRED : RecordingState.KEPT;
    }
}
