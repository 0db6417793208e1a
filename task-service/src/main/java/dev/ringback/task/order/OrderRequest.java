package dev.ringback.task.order;

import dev.ringback.task.fact.FactCustomer;
import dev.ringback.task.fact.FactRequest;
import dev.ringback.task.fact.NamesCustomer;
import dev.ringback.task.input.Amount;
import dev.ringback.task.input.Happened;
import dev.ringback.task.input.Identifier;
import dev.ringback.task.input.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An order to be taken in. */
@Schema(
        description =
                "An order as its source system states it. One with closedAt is a closed deal. Give customer or customerId.")
public record OrderRequest(
        @NotNull @PlainText(max = 64) @Schema(examples = "crm", maxLength = 64, description = "The source system.")
        String source,

        @NotNull
        @PlainText(max = 128)
        @Schema(examples = "SO-2026-0001", maxLength = 128, description = "Its id there; unique together with source.")
        String externalId,

        @Valid @Nullable FactCustomer customer,

        @Schema(description = "Id of a customer that is known already.") @Nullable
        UUID customerId,

        @NotNull
        @PlainText(max = 64)
        @Schema(
                examples = "furniture",
                maxLength = 64,
                description = "What was sold; callbacks of the same business keep a distance.")
        String business,

        @NotNull
        @Amount
        @Schema(examples = "1999.00", pattern = "^[0-9]{1,13}(\\.[0-9]{1,2})?$", description = "Yuan, 0 to 10^12.")
        String amount,

        @Happened
        @Schema(
                examples = "2026-03-14T09:30:00Z",
                description =
                        "When the deal closed; absent while it is open. At most one day ahead of the business clock.")
        @Nullable
        Instant closedAt,

        @Identifier @Schema(examples = "A01", description = "The agent who is to call back.") @Nullable
        String ownerAgentId,

        @Identifier @Schema(examples = "STORE-7") @Nullable String orgUnitId)
        implements NamesCustomer, FactRequest<NewOrder> {

    @Override
    public NewOrder fact() {
        return new NewOrder(
                source,
                externalId,
                customer == null ? null : customer.stated(source),
                customerId,
                business,
                new BigDecimal(amount).setScale(2, RoundingMode.UNNECESSARY),
                closedAt == null ? null : closedAt.truncatedTo(ChronoUnit.MICROS),
                ownerAgentId,
                orgUnitId);
    }
}
