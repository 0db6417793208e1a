package dev.ringback.task.masterdata;

import dev.ringback.platform.problem.ProblemException;
import dev.ringback.task.TaskError;
import dev.ringback.task.customer.MasterData;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A customer whose row is locked.
 *
 * @param mergedInto who stands for the customer, if it was merged
 * @param revision counts the changes of the row
 * @param erased whether the customer was erased on request
 */
public record HeldCustomer(
        UUID id,
        UUID contactId,
        String source,
        String externalId,
        MasterData master,
        @Nullable UUID mergedInto,
        long revision,
        boolean erased) {

    /** @throws ProblemException CUSTOMER_MERGED with the survivor; CUSTOMER_ERASED */
    void refuseUnlessChangeable() {
        if (mergedInto != null) {
            throw new ProblemException(TaskError.CUSTOMER_MERGED).with("mergedInto", mergedInto);
        }
        if (erased) {
            throw new ProblemException(TaskError.CUSTOMER_ERASED);
        }
    }
}
