package dev.ringback.task.person;

import dev.ringback.task.masterdata.Author;
import java.util.List;
import java.util.UUID;

/**
 * A person goes from one number to another.
 *
 * @param person the customer whose the open callbacks are from then on
 * @param customers the customers who have the number {@code from} until then and {@code to} from then on: whoever moves, and whoever was
 *     merged into them before
 * @param from the number they have
 * @param to the number they get; the same when two customers who are merged have it both
 * @param author who asks, when and why
 */
record Move(UUID person, List<UUID> customers, UUID from, UUID to, Cause cause, Author author) {

    /** Why people move. */
    enum Cause {
        NUMBER_CHANGE,
        MERGE
    }

    /** Whether there is another number at all. */
    boolean changesNumber() {
        return !from.equals(to);
    }
}
