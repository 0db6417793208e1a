package dev.ringback.task.order;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** That an order came to nothing, as it is shown. */
@Schema(description = "That the order came to nothing.")
public record CancellationView(
        @Schema(required = true) CancellationKind kind,
        @Schema(required = true) Instant cancelledAt,

        @Schema(examples = "1999.00", description = "Yuan, of a refund whose amount is known.") @Nullable
        String refundAmount,

        @Schema(required = true, description = "When it was told, in business time.")
        Instant recordedAt) {

    static CancellationView of(Cancellation cancellation) {
        return new CancellationView(
                cancellation.kind(),
                cancellation.cancelledAt(),
                cancellation.refundAmount() == null
                        ? null
                        : cancellation.refundAmount().toPlainString(),
                cancellation.recordedAt());
    }
}
