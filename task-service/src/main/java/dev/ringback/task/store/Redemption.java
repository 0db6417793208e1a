package dev.ringback.task.store;

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
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A campaign give-away that a store writes off as an expense (TASK-11). */
@Schema(
        description = "A give-away of a campaign that a store writes off as an expense; callbacks verify it (TASK-11).",
        examples = Redemption.EXAMPLE)
public record Redemption(
        @Null @Nullable UUID id,

        @NotNull @PlainText(max = 64) String source,

        @NotNull @PlainText(max = 128) String externalId,

        @Valid @Nullable FactCustomer customer,

        @Nullable UUID customerId,

        @NotNull @PlainText(max = 64) String business,

        @NotNull
        @PlainText(max = 200)
        @Schema(examples = "Spring sale", description = "Name of the campaign. Telephone numbers in it are masked.")
        String campaign,

        @Amount @Schema(examples = "50.00", description = "What is written off. Yuan, 0 to 10^12.") @Nullable
        String value,

        @NotNull @Happened @Schema(examples = "2026-03-14", description = "The day it was given away.")
        LocalDate redeemedOn,

        @Identifier @Nullable String ownerAgentId,

        @NotNull @Identifier String orgUnitId,

        @Null @Nullable Instant createdAt)
        implements RecordedBody {

    static final String EXAMPLE = """
            {
              "source": "crm",
              "externalId": "RE-2026-0001",
              "customer": {"externalId": "C-1001", "name": "王伟", "phone": "138 1234 5678"},
              "business": "furniture",
              "campaign": "Spring sale",
              "value": "50.00",
              "redeemedOn": "2026-03-14",
              "orgUnitId": "STORE-7"
            }""";

    @Override
    public FactMoment moment() {
        return FactMoment.on(redeemedOn);
    }

    @Override
    public @Nullable BigDecimal worth() {
        return value == null ? null : new BigDecimal(value);
    }
}
