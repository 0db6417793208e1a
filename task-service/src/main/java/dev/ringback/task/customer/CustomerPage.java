package dev.ringback.task.customer;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Shape of a page of customers, for the contract. */
@Schema(description = "A page of customers.")
record CustomerPage(
        @Schema(required = true) List<CustomerView> items,

        @Schema(description = "Absent on the last page.") @Nullable
        String nextCursor) {}
