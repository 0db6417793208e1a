package dev.ringback.complaint.intake;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which complaints to list.
 *
 * @param state only those that stand here
 * @param overdue only those whose time to answer is over, or only the others
 * @param hiddenFrom leaves out those about this agent (CMPL-10)
 * @param after only those behind this one
 * @param limit size of the page
 */
record ComplaintQuery(
        @Nullable ComplaintState state,
        @Nullable Boolean overdue,
        String hiddenFrom,
        @Nullable Position after,
        int limit) {

    /** Where a complaint stands in the list: by its receipt, and by its id among those of the same instant. */
    record Position(Instant receivedAt, UUID id) {}
}
