package dev.ringback.scoring.ingest;

import dev.ringback.platform.event.DomainEvent;
import dev.ringback.platform.event.EventType;
import dev.ringback.platform.inbox.EventHandler;
import dev.ringback.scoring.journal.Fact;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The facts that events state, by the handlers that journal them. */
@Singleton
public class EventFacts {
    private final Map<EventType, JournalingHandler<?>> handlers = new EnumMap<>(EventType.class);

    EventFacts(@All List<JournalingHandler<?>> handlers) {
        handlers.forEach(handler -> this.handlers.put(EventType.of(handler.type()), handler));
    }

    /** The types of events that state facts. */
    public Set<EventType> types() {
        return handlers.keySet();
    }

    /** The fact of an event of one of the types; empty for one that the inbox sets aside. */
    public Optional<Fact> of(EventHandler.Delivery<DomainEvent> delivery) {
        return Optional.ofNullable(handlers.get(delivery.meta().type())).flatMap(handler -> handler.factOf(delivery));
    }
}
