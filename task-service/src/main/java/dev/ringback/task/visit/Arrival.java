package dev.ringback.task.visit;

import dev.ringback.task.fact.FactCustomer;
import dev.ringback.task.fact.FactMoment;
import dev.ringback.task.fact.RecordedBody;
import dev.ringback.task.input.Happened;
import dev.ringback.task.input.Identifier;
import dev.ringback.task.input.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Null;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A customer came, as the system of the house counts it (S2-1). */
@Schema(
        description =
                "A customer came. Callbacks of deposits of the same customer that are still open are taken back; scoring counts it for the agent who invited (S2-1).",
        examples = Arrival.EXAMPLE)
public record Arrival(
        @Null @Nullable UUID id,

        @NotNull @PlainText(max = 64) String source,

        @NotNull @PlainText(max = 128) String externalId,

        @Valid @Nullable FactCustomer customer,

        @Nullable UUID customerId,

        @NotNull @PlainText(max = 64) String business,

        @NotNull @Happened @Schema(examples = "2026-03-12T02:00:00Z", description = "When the customer came.")
        Instant arrivedAt,

        @Identifier @Schema(examples = "A01", description = "The agent who invited the customer.") @Nullable
        String agentId,

        @NotNull @Schema(examples = "HONGMAI", description = "Where the arrival is counted.")
        ArrivalChannel channel,

        @Identifier @Nullable String ownerAgentId,

        @Identifier @Nullable String orgUnitId,

        @Null @Nullable Instant createdAt)
        implements RecordedBody {

    static final String EXAMPLE = """
            {
              "source": "crm",
              "externalId": "AR-2026-0001",
              "customer": {"externalId": "C-1001", "name": "王伟", "phone": "138 1234 5678"},
              "business": "furniture",
              "arrivedAt": "2026-03-12T02:00:00Z",
              "agentId": "A01",
              "channel": "HONGMAI"
            }""";

    @Override
    public FactMoment moment() {
        return FactMoment.at(arrivedAt);
    }
}
