package dev.ringback.task.customer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A customer as it is shown. */
@Schema(description = "A customer. Its number is shown masked (GOV-1).")
public record CustomerView(
        @Schema(required = true) UUID id,
        @Schema(required = true) String source,
        @Schema(required = true) String externalId,
        @Schema(required = true) String name,
        @Schema(required = true, examples = "138****5678") String phoneMasked,
        @Nullable String region,
        @Schema(required = true) Instant createdAt,

        @Schema(required = true, description = "Whether a verification found it of no use any more (TASK-4).")
        boolean obsolete,

        @Schema(description = "Business date of the last verification.") @Nullable
        LocalDate verifiedOn,

        @Schema(
                description =
                        "The customer who stands for this one, since both are one person; it is called in its place.")
        @Nullable
        UUID mergedInto) {

    static CustomerView of(StoredCustomer customer) {
        return new CustomerView(
                customer.id(),
                customer.source(),
                customer.externalId(),
                customer.name(),
                customer.masked(),
                customer.region(),
                customer.createdAt(),
                customer.obsolete(),
                customer.verifiedOn(),
                customer.mergedInto());
    }
}
