package dev.ringback.task.protection;

import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What protection has to know of a customer beside the number's history.
 *
 * @param classification the customer's class, which policies may exclude (TASK-17); null for an ordinary customer
 * @param timeZone where the customer's hours are read; null for the business time zone. Days, months and years of caps stay in business time
 *     (G1)
 * @param preferredWindow the customer's own hours, which stand in place of the policies' (TASK-13); empty for none
 * @param obsolete whether the customer is marked as gone (TASK-4): then no call is made
 */
public record CustomerProfile(
        @Nullable String classification,
        @Nullable ZoneId timeZone,
        List<CallingWindows.Slot> preferredWindow,
        boolean obsolete) {

    /** An ordinary customer in the business time zone, without hours of his own. */
    public static final CustomerProfile ORDINARY = new CustomerProfile(null, null, List.of(), false);

    /** Without hours of his own unless given. */
    @SuppressWarnings("NullAway") // a stored profile leaves out what is empty
    public CustomerProfile {
        preferredWindow = preferredWindow == null ? List.of() : List.copyOf(preferredWindow);
    }
}
