package dev.ringback.task.protection;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * What the customers of these numbers are like changed: their class, their preferred window, their time zone, whether they are obsolete, or which
 * customers they are. Fired in the transaction that changes it, after the rows of {@code customer} were written and while they are locked; who
 * observes it reads them again, under the lock of the numbers' contact states, in rising order of id.
 *
 * @param contacts the numbers
 */
public record ProfilesChanged(List<UUID> contacts) {

    public ProfilesChanged {
        contacts = contacts.stream().distinct().sorted().toList();
    }

    /** Of these numbers. */
    public static ProfilesChanged of(Collection<UUID> contacts) {
        return new ProfilesChanged(List.copyOf(contacts));
    }
}
