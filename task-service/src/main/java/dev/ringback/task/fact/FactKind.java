package dev.ringback.task.fact;

import dev.ringback.platform.event.DomainEvent;
import dev.ringback.task.program.CallbackSubject;
import dev.ringback.task.program.PlannedKind;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All that sets one kind of fact apart from another. What they share, existing once per (source, externalId), naming customers, telling of
 * themselves and giving rise to callbacks, is {@link FactIntake}'s.
 *
 * @param <F> a fact of the kind
 * @param <V> a fact as it is shown
 */
public interface FactKind<F extends NewFact<F>, V> extends PlannedKind {

    /** Name of taking one in, for idempotency keys. */
    String operation();

    /** Where facts of the kind are found, with a closing slash. */
    String path();

    /** Whether source systems tell of such facts; false for those that follow from what happens here. */
    default boolean told() {
        return true;
    }

    /** The body that states one. */
    Class<? extends FactRequest<F>> request();

    /**
     * What of a fact is called back, as {@link #subjects()} finds it once the fact is stored.
     *
     * @param id the fact's
     * @param fact with its customers by id
     */
    List<CallbackSubject> subjects(UUID id, F fact);

    /** How its table is laid out. */
    FactLayout<F> layout();

    /** The event that tells of a fact; null when nobody else wants to know. */
    @Nullable
    DomainEvent event(StoredFact<F> fact);

    /** A fact as it is shown. */
    V view(StoredFact<F> fact);

    /** Stores what of facts does not stand in their own row. */
    default void insertParts(List<StoredFact<F>> facts) {}

    /** What else follows from facts that came in: it is called once they and their callbacks are written. */
    default void settle(List<StoredFact<F>> facts) {}
}
