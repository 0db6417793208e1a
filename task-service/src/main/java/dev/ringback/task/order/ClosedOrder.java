package dev.ringback.task.order;

import dev.ringback.platform.export.Column;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A closed order as it leaves. */
@Schema(name = "ClosedOrder", description = "A closed order as it leaves, its customer's number masked (GOV-1, GOV-2).")
record ClosedOrder(
        @Schema(required = true) UUID id,
        @Schema(required = true) String source,
        @Schema(required = true) String externalId,
        @Schema(required = true) UUID customerId,
        @Schema(required = true) String customerName,
        @Schema(required = true, examples = "138****5678") String phoneMasked,
        @Schema(required = true) String business,

        @Schema(required = true, examples = "1999.00", description = "Yuan.")
        String amount,

        @Schema(required = true) Instant closedAt,
        @Nullable String ownerAgentId,
        @Nullable String orgUnitId) {

    /** The columns of the table. */
    static List<Column> columns() {
        return List.of(
                Column.of("id"),
                Column.freeText("source"),
                Column.freeText("externalId"),
                Column.of("customerId"),
                Column.freeText("customerName"),
                Column.of("phoneMasked"),
                Column.freeText("business"),
                Column.of("amount"),
                Column.of("closedAt"),
                Column.freeText("ownerAgentId"),
                Column.freeText("orgUnitId"));
    }
}
