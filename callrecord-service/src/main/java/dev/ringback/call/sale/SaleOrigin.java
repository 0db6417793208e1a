package dev.ringback.call.sale;

import dev.ringback.call.outcome.Direction;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a sale outside plain outbound calling came about (S5-3). */
@Schema(name = "CallSaleOrigin")
enum SaleOrigin {
    /** The customer called and asked for it. */
    CUSTOMER_ASKED(Direction.INBOUND),
    /** The agent recommended it on an inbound call. */
    RECOMMENDED(Direction.INBOUND),
    /** On a callback that followed a lead of an inbound call. */
    LEAD_CALLBACK(Direction.OUTBOUND);

    private final Direction direction;

    SaleOrigin(Direction direction) {
        this.direction = direction;
    }

    boolean fits(Direction call) {
        return direction == call;
    }
}
