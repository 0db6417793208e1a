package dev.ringback.task.partner;

import dev.ringback.task.fact.FactCustomer;
import dev.ringback.task.fact.FactMoment;
import dev.ringback.task.fact.RecordedBody;
import dev.ringback.task.input.Amount;
import dev.ringback.task.input.Happened;
import dev.ringback.task.input.Identifier;
import dev.ringback.task.input.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Null;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Goods that were delivered to a partner point (TASK-23). */
@Schema(
        description =
                "Goods that were delivered to a partner point: the callback asks about attitude, timeliness, quantity and satisfaction (TASK-23).",
        examples = Supply.EXAMPLE)
public record Supply(
        @Null @Nullable UUID id,

        @NotNull @PlainText(max = 64) String source,

        @NotNull @PlainText(max = 128) String externalId,

        @Valid @Nullable FactCustomer customer,

        @Nullable UUID customerId,

        @NotNull @PlainText(max = 64) String business,

        @PlainText(max = 200)
        @Schema(examples = "Tickets, 20 rolls", description = "What was delivered. Telephone numbers in it are masked.")
        @Nullable
        String goods,

        @Amount @Schema(examples = "800.00", description = "What it is worth. Yuan, 0 to 10^12.") @Nullable
        String value,

        @NotNull @Happened @Schema(examples = "2026-03-10T06:30:00Z", description = "When it was delivered.")
        Instant deliveredAt,

        @Identifier
        @Schema(examples = "D07", description = "The agent who delivered it, and never verifies it.")
        @Nullable
        String deliveredBy,

        @Identifier @Nullable String ownerAgentId,

        @Identifier @Nullable String orgUnitId,

        @Null @Nullable Instant createdAt)
        implements RecordedBody {

    static final String EXAMPLE = """
            {
              "source": "crm",
              "externalId": "SU-2026-0001",
              "customer": {"externalId": "C-1001", "name": "王伟", "phone": "138 1234 5678"},
              "business": "furniture",
              "goods": "Tickets, 20 rolls",
              "value": "800.00",
              "deliveredAt": "2026-03-10T06:30:00Z",
              "deliveredBy": "D07"
            }""";

    @Override
    public FactMoment moment() {
        return FactMoment.at(deliveredAt);
    }

    @Override
    public @Nullable BigDecimal worth() {
        return value == null ? null : new BigDecimal(value);
    }

    @Override
    public @Nullable String excludedAgentId() {
        return deliveredBy;
    }
}
