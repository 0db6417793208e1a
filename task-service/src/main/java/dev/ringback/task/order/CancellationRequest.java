package dev.ringback.task.order;

import dev.ringback.task.input.Amount;
import dev.ringback.task.input.Happened;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** That an order came to nothing, as its source system states it. */
@Schema(description = "That an order came to nothing, as its source system states it.")
public record CancellationRequest(
        @NotNull CancellationKind kind,

        @NotNull
        @Happened
        @Schema(examples = "2026-03-20T08:00:00Z", description = "When. At most one day ahead of the business clock.")
        Instant cancelledAt,

        @Amount
        @Schema(
                examples = "1999.00",
                pattern = "^[0-9]{1,13}(\\.[0-9]{1,2})?$",
                description = "Yuan, of a REFUNDED order; at most what it amounted to.")
        @Nullable
        String refundAmount) {

    /** The cancellation, once the constraints hold. */
    Cancellation cancellation(Instant now) {
        return new Cancellation(
                kind,
                cancelledAt.truncatedTo(ChronoUnit.MICROS),
                refundAmount == null ? null : new BigDecimal(refundAmount).setScale(2, RoundingMode.UNNECESSARY),
                now);
    }
}
