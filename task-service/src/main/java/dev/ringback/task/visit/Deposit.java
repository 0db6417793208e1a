package dev.ringback.task.visit;

import dev.ringback.task.fact.FactCustomer;
import dev.ringback.task.fact.FactMoment;
import dev.ringback.task.fact.RecordedBody;
import dev.ringback.task.input.Amount;
import dev.ringback.task.input.Dated;
import dev.ringback.task.input.Happened;
import dev.ringback.task.input.Identifier;
import dev.ringback.task.input.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Null;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A deposit that a customer paid and has not come to use yet (TASK-1). */
@Schema(
        description =
                "A deposit that a customer paid. Unless an arrival of the customer follows it, callbacks ask why (TASK-1).",
        examples = Deposit.EXAMPLE)
public record Deposit(
        @Null @Nullable UUID id,

        @NotNull @PlainText(max = 64) String source,

        @NotNull @PlainText(max = 128) String externalId,

        @Valid @Nullable FactCustomer customer,

        @Nullable UUID customerId,

        @NotNull @PlainText(max = 64) String business,

        @NotNull @Happened @Schema(examples = "2026-03-10T06:30:00Z", description = "When it was paid.")
        Instant paidAt,

        @NotNull @Amount @Schema(examples = "500.00", description = "How much. Yuan, 0 to 10^12.")
        String amount,

        @NotNull @Dated @Schema(examples = "2026-03-20", description = "The day the customer was to come.")
        LocalDate arrivalExpectedOn,

        @Identifier @Nullable String ownerAgentId,

        @Identifier @Nullable String orgUnitId,

        @Null @Nullable Instant createdAt)
        implements RecordedBody {

    static final String EXAMPLE = """
            {
              "source": "crm",
              "externalId": "DE-2026-0001",
              "customer": {"externalId": "C-1001", "name": "王伟", "phone": "138 1234 5678"},
              "business": "furniture",
              "paidAt": "2026-03-10T06:30:00Z",
              "amount": "500.00",
              "arrivalExpectedOn": "2026-03-20"
            }""";

    @Override
    public FactMoment moment() {
        return FactMoment.at(paidAt);
    }

    @Override
    public BigDecimal worth() {
        return new BigDecimal(amount);
    }
}
