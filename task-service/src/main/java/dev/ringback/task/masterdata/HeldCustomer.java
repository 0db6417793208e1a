package dev.ringback.task.masterdata;

import dev.ringback.task.customer.MasterData;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A customer whose row is locked.
 *
 * @param mergedInto who stands for the customer, if it was merged
 * @param revision counts the changes of the row
 */
public record HeldCustomer(
        UUID id,
        UUID contactId,
        String source,
        String externalId,
        MasterData master,
        @Nullable UUID mergedInto,
        long revision) {}
