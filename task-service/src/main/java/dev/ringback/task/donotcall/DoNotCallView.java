package dev.ringback.task.donotcall;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An entry of the do-not-call list as it is shown. */
@Schema(description = "An entry of the do-not-call list.")
record DoNotCallView(
        @Schema(required = true) UUID id,
        @Nullable UUID customerId,

        @Schema(required = true, description = "Refers to the number without telling it.")
        String numberRef,

        @Schema(required = true, examples = "138****5678") String phoneMasked,
        @Schema(required = true) DoNotCallKind kind,
        @Schema(required = true) DoNotCallOrigin origin,

        @Schema(description = "The complaint or the call that asked for it.") @Nullable
        UUID originId,

        @Schema(required = true) String reason,
        @Schema(required = true) DoNotCallState state,

        @Schema(description = "First business date on which it no longer holds; absent for never.") @Nullable
        LocalDate expiresOn,

        @Schema(required = true, description = "When it was asked for.")
        Instant requestedAt,

        @Schema(required = true, description = "Since when it holds.")
        Instant listedAt,

        @Schema(required = true) String listedBy,
        @Nullable Instant liftedAt,
        @Nullable String liftedBy,
        @Nullable String liftReason) {

    static DoNotCallView of(Entry entry, String numberRef, LocalDate today) {
        boolean lifted = entry.endedAs() == DoNotCallState.LIFTED;
        return new DoNotCallView(
                entry.id(),
                entry.customerId(),
                numberRef,
                entry.masked(),
                entry.kind(),
                entry.origin(),
                entry.originId(),
                entry.reason(),
                entry.stateOn(today),
                entry.expiresOn(),
                entry.requestedAt(),
                entry.listedAt(),
                entry.listedBy(),
                lifted ? entry.endedAt() : null,
                lifted ? entry.endedBy() : null,
                lifted ? entry.endReason() : null);
    }
}
