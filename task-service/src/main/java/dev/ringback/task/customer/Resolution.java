package dev.ringback.task.customer;

import java.util.UUID;

/** What became of a stated customer. */
public sealed interface Resolution {

    /**
     * It is this one.
     *
     * @param id the customer, or the survivor if it was merged
     * @param created whether it was unknown until now
     */
    record Known(UUID id, boolean created) implements Resolution {}

    /**
     * One of this name is known, with other content.
     *
     * @param field the first field that differs: name, phone or region
     */
    record Differs(String field) implements Resolution {}

    /** None of this name is known, and none was to be created. */
    record Unknown() implements Resolution {}
}
