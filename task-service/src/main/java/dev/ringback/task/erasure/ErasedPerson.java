package dev.ringback.task.erasure;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A customer who is to be erased, locked.
 *
 * @param mergedInto who stands for the customer, if it was merged
 * @param erased whether it was erased before
 */
record ErasedPerson(
        UUID id,
        UUID contactId,
        String source,
        String externalId,
        String name,
        @Nullable UUID mergedInto,
        boolean erased) {}
