package dev.ringback.task.order;

import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.event.OrderCancelled;
import dev.ringback.platform.outbox.Outbox;
import dev.ringback.platform.problem.CommonError;
import dev.ringback.platform.problem.ProblemException;
import dev.ringback.task.TaskError;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.UUID;

/** Cancels orders, each once: its callbacks are not owed any more. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Cancellations {

    /** An order has two events at most: that it came in, and that it came to nothing. */
    private static final int SECOND_EVENT = 2;

    private final CancellationTable table;
    private final OrderCallbacks callbacks;
    private final Outbox outbox;
    private final BusinessClock clock;

    Cancellations(CancellationTable table, OrderCallbacks callbacks, Outbox outbox, BusinessClock clock) {
        this.table = table;
        this.callbacks = callbacks;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Cancels an order.
     *
     * @return whether it was not cancelled before
     * @throws ProblemException NOT_FOUND; VALIDATION_FAILED for a refund that does not fit; ALREADY_CANCELLED when it was cancelled otherwise
     */
    boolean cancel(UUID orderId, CancellationRequest request) {
        CancellationTable.Order order = table.lock(orderId);
        if (order == null) {
            throw new ProblemException(CommonError.NOT_FOUND);
        }
        Cancellation cancellation = request.cancellation(clock.now());
        checkRefund(cancellation, order);
        Cancellation before = table.find(orderId);
        if (before != null) {
            String field = before.difference(cancellation);
            if (field != null) {
                throw new ProblemException(TaskError.ALREADY_CANCELLED)
                        .violation(field, "DIFFERS", "differs from what is stored");
            }
            return false;
        }
        table.add(orderId, cancellation);
        callbacks.takeBack(orderId);
        outbox.append(
                orderId.toString(),
                SECOND_EVENT,
                new OrderCancelled(
                        orderId,
                        order.source(),
                        order.externalId(),
                        order.customerId(),
                        cancellation.kind().name(),
                        cancellation.refundAmount(),
                        cancellation.cancelledAt()));
        return true;
    }

    private static void checkRefund(Cancellation cancellation, CancellationTable.Order order) {
        BigDecimal refund = cancellation.refundAmount();
        if (refund == null) {
            return;
        }
        if (cancellation.kind() != CancellationKind.REFUNDED) {
            throw new ProblemException(CommonError.VALIDATION_FAILED)
                    .violation("refundAmount", "KIND", "only a refunded order has one");
        }
        if (refund.compareTo(order.amount()) > 0) {
            throw new ProblemException(CommonError.VALIDATION_FAILED)
                    .violation("refundAmount", "TOO_LARGE", "more than the order amounted to");
        }
    }
}
