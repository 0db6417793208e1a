package dev.ringback.call.recording;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A recording as it is shown. */
@Schema(
        name = "Recording",
        description = "The recording of a call, as long as it is kept, and that there was one, afterwards.",
        requiredProperties = {
            "id",
            "callId",
            "notice",
            "ruleVersion",
            "keepUntil",
            "state",
            "holds",
            "attachedBy",
            "attachedAt"
        })
record RecordingView(
        UUID id,
        UUID callId,

        @Schema(
                examples = "pbx-2/2026/04/02/7f3a9c.wav",
                description =
                        "Where it is; only for those who judge calls, and only while it is kept. Each time it is shown is written down.")
        @Nullable
        String reference,

        RecordingNotice notice,

        @Schema(examples = "1", description = "Version of the rule that gave its retention.")
        int ruleVersion,

        @Schema(examples = "2029-04-02", description = "Last local date on which it is kept without a hold.")
        LocalDate keepUntil,

        RecordingState state,

        @Schema(description = "All holds there ever were on it.")
        List<Hold> holds,

        String attachedBy,
        Instant attachedAt,

        @Schema(description = "When the reference was removed.") @Nullable
        Instant expiredAt) {

    static RecordingView of(Recording recording, List<Hold> holds, LocalDate today, boolean withReference) {
        RecordingState state = recording.state(today);
        return new RecordingView(
                recording.id(),
                recording.callId(),
                withReference && state != RecordingState.EXPIRED ? recording.reference() : null,
                recording.notice(),
                recording.ruleVersion(),
                recording.keepUntil(),
                state,
                holds,
                recording.attachedBy(),
                recording.attachedAt(),
                recording.expiredAt());
    }
}
