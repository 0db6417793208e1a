package dev.ringback.task.order;

import dev.ringback.task.fact.StoredFact;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An order as it is shown. */
@Schema(description = "An order.")
public record OrderView(
        @Schema(required = true) UUID id,
        @Schema(required = true) String source,
        @Schema(required = true) String externalId,
        @Schema(required = true) UUID customerId,
        @Schema(required = true) String business,

        @Schema(required = true, examples = "1999.00", description = "Yuan.")
        String amount,

        @Nullable Instant closedAt,
        @Nullable String ownerAgentId,
        @Nullable String orgUnitId,
        @Schema(required = true) Instant createdAt,

        @Schema(description = "Only of an order that came to nothing.") @Nullable
        CancellationView cancellation) {

    static OrderView of(StoredFact<NewOrder> stored, @Nullable Cancellation cancellation) {
        NewOrder order = stored.fact();
        return new OrderView(
                stored.id(),
                order.source(),
                order.externalId(),
                Objects.requireNonNull(order.customerId()),
                order.business(),
                order.amount().toPlainString(),
                order.closedAt(),
                order.ownerAgentId(),
                order.orgUnitId(),
                stored.createdAt(),
                cancellation == null ? null : CancellationView.of(cancellation));
    }
}
