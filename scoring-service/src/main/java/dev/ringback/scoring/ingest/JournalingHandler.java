package dev.ringback.scoring.ingest;

import dev.ringback.platform.event.DomainEvent;
import dev.ringback.platform.event.EventMeta;
import dev.ringback.platform.inbox.EventHandler;
import dev.ringback.platform.inbox.PoisonousEventException;
import dev.ringback.platform.json.EventJson;
import dev.ringback.scoring.journal.Fact;
import dev.ringback.scoring.journal.FactType;
import dev.ringback.scoring.journal.Journal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes events of one type to the journal, a run of them in one go. The event's id is the fact's. */
abstract class JournalingHandler<E extends DomainEvent> implements EventHandler<E> {
    private final Journal journal;

    JournalingHandler(Journal journal) {
        this.journal = journal;
    }

    /** The fact an event states; a missing or contradictory field makes the event poisonous. */
    abstract Fact fact(E event, EventMeta meta);

    /** The same for any event of its type; empty for one that the inbox sets aside, whatever the handler refuses it for. */
    Optional<Fact> factOf(Delivery<DomainEvent> delivery) {
        try {
            return Optional.of(fact(type().cast(delivery.event()), delivery.meta()));
        } catch (RuntimeException refused) {
            return Optional.empty();
        }
    }

    @Override
    public void handle(E event, EventMeta meta) {
        journal.append(List.of(fact(event, meta)));
    }

    @Override
    public void handleAll(List<Delivery<E>> run) {
        journal.append(run.stream()
                .map(delivery -> fact(delivery.event(), delivery.meta()))
                .toList());
    }

    static Fact fact(
            FactType type,
            @Nullable String agentId,
            @Nullable Object subjectId,
            LocalDate businessDate,
            DomainEvent event,
            EventMeta meta) {
        return new Fact(
                meta.id().toString(),
                type,
                agentId,
                subjectId == null ? null : subjectId.toString(),
                meta.aggregateVersion(),
                businessDate,
                meta.time(),
                meta.source(),
                new String(EventJson.write(event), StandardCharsets.UTF_8));
    }

    /** JSON may leave out what the record says is there. */
    static <T> T require(@Nullable T value, String field) {
        if (value == null || value.equals("")) {
            throw new PoisonousEventException("MALFORMED: " + field + " is missing");
        }
        return value;
    }
}
