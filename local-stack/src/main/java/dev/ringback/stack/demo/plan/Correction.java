package dev.ringback.stack.demo.plan;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Quality hears a recording and finds that the call went otherwise than recorded.
 *
 * @param subject external id of the order whose first call it is
 * @param from the first evening on which it is found, once the call is there; null after the month was closed
 * @param outcome what the call was
 * @param disposition what the customer said, if anything
 */
public record Correction(
        String subject,
        @Nullable LocalDate from,
        String outcome,
        @Nullable String disposition) {

    /** Whether it comes after the close. */
    public boolean late() {
        return from == null;
    }
}
