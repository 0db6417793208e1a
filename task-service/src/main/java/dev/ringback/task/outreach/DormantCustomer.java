package dev.ringback.task.outreach;

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

/** A customer who has not bought for long (TASK-1: reactivation). */
@Schema(
        description =
                "A customer who has not bought for long, as the source system finds; callbacks try to win the customer back (TASK-1).",
        examples = DormantCustomer.EXAMPLE)
public record DormantCustomer(
        @Null @Nullable UUID id,

        @NotNull @PlainText(max = 64) String source,

        @NotNull @PlainText(max = 128) String externalId,

        @Valid @Nullable FactCustomer customer,

        @Nullable UUID customerId,

        @NotNull @PlainText(max = 64) String business,

        @NotNull @Happened @Schema(examples = "2026-03-01", description = "Since when the customer counts as dormant.")
        LocalDate dormantSince,

        @Dated @Schema(examples = "2025-08-14", description = "The last purchase.") @Nullable
        LocalDate lastPurchaseOn,

        @Amount
        @Schema(examples = "3600.00", description = "What the customer bought in all. Yuan, 0 to 10^12.")
        @Nullable
        String value,

        @Identifier @Nullable String ownerAgentId,

        @Identifier @Nullable String orgUnitId,

        @Null @Nullable Instant createdAt)
        implements RecordedBody {

    static final String EXAMPLE = """
            {
              "source": "crm",
              "externalId": "DO-2026-0001",
              "customer": {"externalId": "C-1001", "name": "王伟", "phone": "138 1234 5678"},
              "business": "furniture",
              "dormantSince": "2026-03-01",
              "lastPurchaseOn": "2025-08-14",
              "value": "3600.00"
            }""";

    @Override
    public FactMoment moment() {
        return FactMoment.on(dormantSince);
    }

    @Override
    public @Nullable BigDecimal worth() {
        return value == null ? null : new BigDecimal(value);
    }
}
