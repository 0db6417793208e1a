package dev.ringback.task.protection;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What protection has to know of a customer beside the number's history.
 *
 * @param calleeClass who answers at the number, which policies may exclude (TASK-17)
 * @param timeZone where the customer's hours are read; null for the business time zone. Days, months and years of caps stay in business time
 *     (G1)
 * @param preferredWindow the customer's own hours, which stand in place of the policies' (TASK-13); null for none
 * @param obsolete whether the record is of no use any more (TASK-4): then no call is made
 */
public record CustomerProfile(
        CalleeClass calleeClass,
        @Nullable ZoneId timeZone,
        @Nullable PreferredWindow preferredWindow,
        boolean obsolete) {

    /** An ordinary customer in the business time zone, without hours of his own. */
    public static final CustomerProfile ORDINARY = new CustomerProfile(CalleeClass.ORDINARY, null, null, false);
}
