package dev.ringback.task.fact;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A body that names a customer in one of two ways. */
@OneCustomer
public interface NamesCustomer {

    /** The customer stated in full. */
    @Nullable
    FactCustomer customer();

    /** The id of a known customer. */
    @Nullable
    UUID customerId();
}
