package dev.ringback.task.order;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That an order came to nothing.
 *
 * @param cancelledAt when, by the source, in microseconds
 * @param refundAmount yuan, of a refund whose amount is known
 * @param recordedAt business time at which it was told
 */
record Cancellation(
        CancellationKind kind,
        Instant cancelledAt,
        @Nullable BigDecimal refundAmount,
        Instant recordedAt) {

    /** The first field in which another statement of it differs, or null. */
    @Nullable
    String difference(Cancellation other) {
        if (kind != other.kind) {
            return "kind";
        }
        if (!cancelledAt.equals(other.cancelledAt)) {
            return "cancelledAt";
        }
        BigDecimal mine = refundAmount;
        BigDecimal theirs = other.refundAmount;
        boolean same = mine == null || theirs == null ? mine == theirs : mine.compareTo(theirs) == 0;
        return same ? null : "refundAmount";
    }
}
