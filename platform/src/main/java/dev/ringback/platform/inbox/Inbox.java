package dev.ringback.platform.inbox;

import dev.ringback.platform.event.DomainEvent;
import dev.ringback.platform.event.Drained;
import dev.ringback.platform.event.EventType;
import dev.ringback.platform.fault.Transience;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Applies batches of events: one transaction holds the ids, the effects and what is set aside. */
@ApplicationScoped
class Inbox {
    private static final int TIMEOUT_SECONDS = 120;

    private final InboxStore store;
    /** By type, those of one type in the order of their class names: the same in every process. */
    private final Map<EventType, List<EventHandler<?>>> handlers = new EnumMap<>(EventType.class);

    private final List<DrainedHandler> marks;
    private final MeterRegistry meters;

    Inbox(
            @All List<EventHandler<?>> handlers,
            @All List<DrainedHandler> marks,
            InboxStore store,
            MeterRegistry meters) {
        this.marks = marks;
        this.store = store;
        this.meters = meters;
        handlers.stream()
                .sorted(Comparator.comparing(handler -> handler.getClass().getName()))
                .forEach(handler -> this.handlers
                        .computeIfAbsent(EventType.of(handler.type()), type -> new ArrayList<>())
                        .add(handler));
    }

    /** The topics of all handled types. */
    Set<String> topics() {
        return handlers.keySet().stream().map(EventType::topic).collect(Collectors.toSet());
    }

    /**
     * Applies records of one poll. When one of them fails for its own sake, the batch is taken apart and only that record
     * and those behind it under the same key are set aside.
     *
     * @throws RuntimeException on a passing fault; nothing was applied that was not committed, the poll is to be repeated
     */
    void apply(List<Incoming> records) {
        List<Incoming> batch = records.stream().filter(this::concerns).toList();
        if (!batch.isEmpty()) {
            applyEvents(batch);
        }
        List<Drained> drained =
                records.stream().flatMap(each -> each.mark().stream()).toList();
        if (!drained.isEmpty() && !marks.isEmpty()) {
            inTransaction(() -> marks.forEach(handler -> handler.drained(drained)));
        }
    }

    private void applyEvents(List<Incoming> batch) {
        try {
            inTransaction(() -> applyAll(batch));
        } catch (RuntimeException failure) {
            if (Transience.isPassing(failure)) {
                throw failure;
            }
            batch.forEach(this::applyAlone);
        }
    }

    /** Whether somebody here handles the record's type; one of no known type is looked at, and set aside. */
    private boolean concerns(Incoming incoming) {
        return incoming.type()
                .map(handlers::containsKey)
                .orElseGet(() -> incoming.mark().isEmpty());
    }

    /** Applies one record or sets it aside. */
    private void applyAlone(Incoming incoming) {
        try {
            inTransaction(() -> applyAll(List.of(incoming)));
        } catch (RuntimeException failure) {
            if (Transience.isPassing(failure)) {
                throw failure;
            }
            inTransaction(() -> store.setAside(incoming, reason(failure), failure.toString()));
            meters.counter("ringback.inbox.dead.letters", "topic", incoming.topic())
                    .increment();
        }
    }

    /** Applies a record out of the dead letters, in the caller's transaction, whether or not its key is parked. */
    void replay(Incoming incoming) {
        EventHandler.Delivery<DomainEvent> delivery = incoming.read();
        if (handlers.containsKey(delivery.meta().type())
                && !store.recordNew(List.of(delivery.meta().id())).isEmpty()) {
            dispatch(List.of(delivery));
        }
    }

    private void applyAll(List<Incoming> batch) {
        Map<String, Set<String>> keysByTopic = new HashMap<>();
        for (Incoming incoming : batch) {
            keysByTopic
                    .computeIfAbsent(incoming.topic(), topic -> new HashSet<>())
                    .add(incoming.key());
        }
        Map<String, Set<String>> parked = new HashMap<>();
        keysByTopic.forEach((topic, keys) -> parked.put(topic, store.parked(topic, keys)));

        List<EventHandler.Delivery<DomainEvent>> deliveries = new ArrayList<>();
        for (Incoming incoming : batch) {
            if (parked.getOrDefault(incoming.topic(), Set.of()).contains(incoming.key())) {
                store.setAside(incoming, "PARKED", "An earlier event of this key is set aside");
            } else {
                deliveries.add(incoming.read());
            }
        }
        if (deliveries.isEmpty()) {
            return;
        }
        Set<UUID> fresh = store.recordNew(
                deliveries.stream().map(delivery -> delivery.meta().id()).toList());
        dispatch(deliveries.stream()
                .filter(delivery -> fresh.remove(delivery.meta().id()))
                .toList());
    }

    /** Hands runs of one type to its handlers, keeping the order of the topic. */
    private void dispatch(List<EventHandler.Delivery<DomainEvent>> deliveries) {
        List<EventHandler.Delivery<DomainEvent>> run = new ArrayList<>();
        @Nullable EventType type = null;
        for (EventHandler.Delivery<DomainEvent> delivery : deliveries) {
            if (delivery.meta().type() != type) {
                handle(type, run);
                run = new ArrayList<>();
                type = delivery.meta().type();
            }
            run.add(delivery);
        }
        handle(type, run);
    }

    // Safe: the catalogue ties each type to the record its handler takes, and the run holds one type only.
    @SuppressWarnings({"unchecked", "rawtypes"})
    private void handle(@Nullable EventType type, List<EventHandler.Delivery<DomainEvent>> run) {
        if (type != null && !run.isEmpty()) {
            for (EventHandler handler : java.util.Objects.requireNonNull(handlers.get(type))) {
                handler.handleAll(run);
            }
            meters.counter("ringback.inbox.applied", "type", type.wireName()).increment(run.size());
        }
    }

    private static String reason(RuntimeException failure) {
        if (failure instanceof PoisonousEventException && failure.getMessage() != null) {
            return failure.getMessage();
        }
        return failure.getClass().getSimpleName();
    }

    private static void inTransaction(Runnable work) {
        ManagedContext request = Arc.container().requestContext();
        boolean activated = !request.isActive();
        if (activated) {
            request.activate();
        }
        try {
            QuarkusTransaction.requiringNew().timeout(TIMEOUT_SECONDS).run(work);
        } finally {
            if (activated) {
                request.terminate();
            }
        }
    }
}
