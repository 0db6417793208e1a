package dev.ringback.task.customer;

import dev.ringback.task.protection.CalleeClass;
import dev.ringback.task.protection.PreferredWindow;
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

        @Schema(required = true, description = "Whether it is of no use any more: nobody calls it (TASK-4).")
        boolean obsolete,

        @Schema(description = "Business date of the last verification.") @Nullable
        LocalDate verifiedOn,

        @Schema(
                description =
                        "The customer who stands for this one, since both are one person; it is called in its place.")
        @Nullable
        UUID mergedInto,

        @Schema(required = true) CustomerClassification classification,
        @Schema(required = true) CalleeClass calleeClass,

        @Schema(examples = "A", description = "The company's own scale, best first (GOV-8).") @Nullable
        String valueTier,

        @Schema(examples = "KH-0077", description = "The company's own code of the customer.") @Nullable
        String coding,

        @Nullable String address,
        @Nullable String contactPerson,
        @Nullable LocalDate birthday,
        @Nullable LocalDate memberSince,
        @Nullable PreferredWindow preferredWindow,

        @Schema(examples = "Asia/Urumqi", description = "IANA name; absent for business time.") @Nullable
        String timeZone,

        @Schema(description = "When it was erased on request: nothing but the ids is left.") @Nullable
        Instant erasedAt) {

    static CustomerView of(StoredCustomer customer) {
        MasterData master = customer.master();
        return new CustomerView(
                customer.id(),
                customer.source(),
                customer.externalId(),
                master.name(),
                customer.masked(),
                master.region(),
                customer.createdAt(),
                master.obsolete(),
                customer.verifiedOn(),
                customer.mergedInto(),
                master.classification(),
                master.calleeClass(),
                master.valueTier(),
                master.coding(),
                master.address(),
                master.contactPerson(),
                master.birthday(),
                master.memberSince(),
                master.preferredWindow(),
                master.timeZone(),
                customer.erasedAt());
    }
}
