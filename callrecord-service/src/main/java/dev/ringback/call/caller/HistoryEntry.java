package dev.ringback.call.caller;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One thing that is known of a customer. */
@Schema(
        name = "CallerHistoryEntry",
        description = "One thing that is known of a customer: a call, an issue, a promise or a lead.",
        requiredProperties = {"kind", "id", "at", "agentId"})
record HistoryEntry(
        Kind kind,

        @Schema(description = "Of the call, issue, promise or lead.")
        UUID id,

        @Schema(description = "When it began, was reported, is due or was sent.")
        Instant at,

        @Schema(examples = "A01") String agentId,

        @Schema(examples = "furniture", description = "What a call was about.") @Nullable
        String business,

        @Schema(examples = "INBOUND", description = "Of a call.") @Nullable
        String direction,

        @Schema(
                examples = "EFFECTIVE",
                description = "The outcome of a call as it reads now; where an issue, a promise or a lead stands.")
        @Nullable
        String state,

        @Schema(
                examples = "DISSATISFIED",
                description = "The disposition of a call, the kind of an issue or a promise.")
        @Nullable
        String detail,

        @Schema(description = "Notes of a call, the text of an issue, the need of a lead; numbers masked.") @Nullable
        String text) {

    /** What it is. */
    @Schema(name = "CallerHistoryKind")
    enum Kind {
        CALL,
        ISSUE,
        PROMISE,
        LEAD
    }
}
