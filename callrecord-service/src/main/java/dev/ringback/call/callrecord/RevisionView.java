package dev.ringback.call.callrecord;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.ringback.call.outcome.Disposition;
import dev.ringback.call.outcome.Outcome;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One revision of a call record. It never holds a telephone number. */
@Schema(
        name = "CallRevision",
        description = "What a call was recorded as, from then until the next revision.",
        requiredProperties = {
            "revision",
            "outcome",
            "answers",
            "connected",
            "effective",
            "successful",
            "definitionVersion",
            "recordedBy",
            "recordedAt"
        })
@JsonInclude(JsonInclude.Include.NON_NULL)
record RevisionView(
        @Schema(examples = "2", description = "1 as first recorded, one more with each correction.")
        int revision,

        Outcome outcome,
        @Nullable Disposition disposition,
        List<Answer> answers,
        @Nullable String notes,
        @Nullable Instant appointmentAt,
        boolean connected,
        boolean effective,
        boolean successful,

        @Schema(examples = "1", description = "Version of the definition of connected, effective and successful.")
        int definitionVersion,

        @Schema(description = "Why it was corrected; absent on the first revision.") @Nullable
        String reason,

        @Schema(examples = "supervisor-1", description = "The agent of the call, or who corrected it.")
        String recordedBy,

        Instant recordedAt) {

    static RevisionView of(int revision, CallResult result, @Nullable String reason, String by, Instant at) {
        return new RevisionView(
                revision,
                result.outcome(),
                result.disposition(),
                result.answers(),
                result.notes(),
                result.appointmentAt(),
                result.counts().connected(),
                result.counts().effective(),
                result.counts().successful(),
                result.counts().definitionVersion(),
                reason,
                by,
                at);
    }
}
