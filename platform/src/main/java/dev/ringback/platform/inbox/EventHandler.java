package dev.ringback.platform.inbox;

import dev.ringback.platform.event.DomainEvent;
import dev.ringback.platform.event.EventMeta;
import java.util.List;

/**
 * Applies events of one type. Every CDI bean of it is subscribed; features that take the same type have a handler each,
 * and all of them apply an event or none does. It runs inside the transaction that records the event's id, so an event
 * is applied exactly once; events of one aggregate come in version order, those of different aggregates in any order.
 *
 * <p>A {@link PoisonousEventException}, or any failure that is not a passing fault of the database, sets the event aside
 * and parks its key.
 */
public interface EventHandler<E extends DomainEvent> {
    /** The record it takes. */
    Class<E> type();

    /** Applies one event. */
    void handle(E event, EventMeta meta);

    /** Applies a run of events in order; to be overridden where set-based work pays. */
    default void handleAll(List<Delivery<E>> run) {
        for (Delivery<E> delivery : run) {
            handle(delivery.event(), delivery.meta());
        }
    }

    /** An event with its context. */
    record Delivery<E extends DomainEvent>(E event, EventMeta meta) {}
}
