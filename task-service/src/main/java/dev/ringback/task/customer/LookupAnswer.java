package dev.ringback.task.customer;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Who has a number. No name: who asks may be anybody who answers a telephone.
 *
 * @param doNotCall whether the do-not-call list bars ordinary calls to it now
 */
@Schema(name = "CustomerLookup", description = "Who has a number. The number itself is not told, and no name.")
record LookupAnswer(
        @Schema(
                required = true,
                examples = "h1:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                description = "Refers to the number wherever a number is asked for.")
        String numberRef,

        @Schema(required = true, examples = "138****5678") String phoneMasked,
        @Schema(required = true) List<Known> customers,

        @Schema(required = true, description = "Whether the do-not-call list bars ordinary calls to it now.")
        boolean doNotCall) {

    /** A customer with the number. */
    @Schema(name = "LookedUpCustomer", description = "A customer with the number.")
    record Known(
            @Schema(required = true) UUID customerId,
            @Schema(required = true, examples = "crm") String source,
            @Schema(required = true, examples = "C-1001") String externalId) {}
}
