package dev.ringback.task.sale;

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

/** A deal as scoring counts it (S2-5): what came in and what it cost. */
@Schema(
        description =
                "A closed deal with what it earned and what it cost, for commissions (S2-5, S2-6). An order with closedAt is what TASK-2 calls back; a program can name DEAL as its trigger instead.",
        examples = Deal.EXAMPLE)
public record Deal(
        @Null @Nullable UUID id,

        @NotNull @PlainText(max = 64) String source,

        @NotNull @PlainText(max = 128) String externalId,

        @Valid @Nullable FactCustomer customer,

        @Nullable UUID customerId,

        @NotNull @PlainText(max = 64) String business,

        @NotNull @Happened @Schema(examples = "2026-03-12T02:00:00Z", description = "When it was closed.")
        Instant closedAt,

        @Identifier @Schema(examples = "A01", description = "The agent it is counted for.") @Nullable
        String agentId,

        @NotNull @Amount @Schema(examples = "12000.00", description = "What came in. Yuan, 0 to 10^12.")
        String revenue,

        @NotNull @Amount @Schema(examples = "7000.00", description = "What it cost. Yuan, 0 to 10^12.")
        String cost,

        @Identifier
        @Schema(examples = "SPRING-2026", description = "The customer event it was closed at (S2-6).")
        @Nullable
        String eventId,

        @Schema(examples = "true", description = "Whether an agent invited the customer by telephone (S2-6).") @Nullable
        Boolean invitedByPhone,

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
              "closedAt": "2026-03-12T02:00:00Z",
              "agentId": "A01",
              "revenue": "12000.00",
              "cost": "7000.00",
              "eventId": "SPRING-2026",
              "invitedByPhone": true
            }""";

    @Override
    public FactMoment moment() {
        return FactMoment.at(closedAt);
    }

    @Override
    public BigDecimal worth() {
        return new BigDecimal(revenue);
    }
}
