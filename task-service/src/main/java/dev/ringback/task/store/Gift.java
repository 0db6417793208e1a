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

/** A gift that a store gave away, as it is told of for checking (TASK-10). */
@Schema(
        description =
                "A gift a store gave to a customer, or one the store bought itself and had signed for: then the customer is the signer (TASK-10).",
        examples = Gift.EXAMPLE)
public record Gift(
        @Null @Nullable UUID id,

        @NotNull @PlainText(max = 64) String source,

        @NotNull @PlainText(max = 128) String externalId,

        @Valid @Nullable FactCustomer customer,

        @Nullable UUID customerId,

        @NotNull @PlainText(max = 64) String business,

        @NotNull
        @Schema(
                examples = "STORE_GIFT",
                description = "Whether the store received it to give away, or bought it itself.")
        GiftKind kind,

        @PlainText(max = 200)
        @Schema(examples = "Kettle", description = "What was given. Telephone numbers in it are masked.")
        @Nullable
        String gift,

        @NotNull
        @Amount
        @Schema(examples = "120.00", description = "What it is worth; the highest are checked first. Yuan, 0 to 10^12.")
        String value,

        @NotNull @Happened @Schema(examples = "2026-03-14", description = "The day the store submitted the record.")
        LocalDate submittedOn,

        @Identifier @Nullable String ownerAgentId,

        @NotNull @Identifier String orgUnitId,

        @Null @Nullable Instant createdAt)
        implements RecordedBody {

    static final String EXAMPLE = """
            {
              "source": "crm",
              "externalId": "GI-2026-0001",
              "customer": {"externalId": "C-1001", "name": "王伟", "phone": "138 1234 5678"},
              "business": "furniture",
              "kind": "STORE_GIFT",
              "gift": "Kettle",
              "value": "120.00",
              "submittedOn": "2026-03-14",
              "orgUnitId": "STORE-7"
            }""";

    @Override
    public FactMoment moment() {
        return FactMoment.on(submittedOn);
    }

    @Override
    public BigDecimal worth() {
        return new BigDecimal(value);
    }
}
