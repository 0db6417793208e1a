package dev.ringback.task.fact;

import dev.ringback.task.customer.StatedCustomer;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A fact as its source states it: with its customer, or with the id of a known one. */
public interface NewFact {

    /** The source system. */
    String source();

    /** How it names the fact. */
    String externalId();

    /** The customer, or null when {@link #customerId} names one. */
    @Nullable
    StatedCustomer customer();

    /** The id of a known customer, or null when {@link #customer} states one. */
    @Nullable
    UUID customerId();
}
