package dev.ringback.task.fact;

import dev.ringback.platform.event.DomainEvent;
import dev.ringback.task.program.SubjectKind;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where facts of one kind are kept. */
public interface FactTable<F extends NewFact> {

    /** The kind of fact, for planning. */
    SubjectKind kind();

    /** Finds facts by source and external id. */
    List<StoredFact<F>> find(Collection<F> facts);

    /**
     * Inserts those whose (source, externalId) is new, in key order, so that two writers never wait in a circle.
     *
     * @return the ids of those inserted
     */
    Set<UUID> insert(List<StoredFact<F>> facts);

    /** The event that tells of a fact. */
    DomainEvent event(StoredFact<F> fact);

    /** The first field, customer aside, in which two facts of the same name differ; null if none. */
    @Nullable
    String difference(F given, F stored);
}
