package dev.ringback.task.fact;

import java.util.List;
import java.util.UUID;

/**
 * A fact as its source states it.
 *
 * @param <F> the fact itself
 */
public interface NewFact<F extends NewFact<F>> {
    /** The source system. */
    String source();

    /** How it names the fact; unique together with the source. */
    String externalId();

    /** The customers it names, in a fixed order. */
    List<Party> parties();

    /** The same fact, with its customers by their ids, in the order of {@link #parties}. */
    F withCustomers(List<UUID> customers);
}
