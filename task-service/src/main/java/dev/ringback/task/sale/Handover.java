package dev.ringback.task.sale;

import dev.ringback.task.fact.FactCustomer;
import dev.ringback.task.fact.FactMoment;
import dev.ringback.task.fact.RecordedBody;
import dev.ringback.task.input.Dated;
import dev.ringback.task.input.Happened;
import dev.ringback.task.input.Identifier;
import dev.ringback.task.input.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Null;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A customer took over what was bought and drove off (TASK-20). */
@Schema(
        description =
                "A customer took over what was bought and drove off: a thank-you within an hour, a callback within three days, maintenance in time (TASK-20).",
        examples = Handover.EXAMPLE)
public record Handover(
        @Null @Nullable UUID id,

        @NotNull @PlainText(max = 64) String source,

        @NotNull @PlainText(max = 128) String externalId,

        @Valid @Nullable FactCustomer customer,

        @Nullable UUID customerId,

        @NotNull @PlainText(max = 64) String business,

        @NotNull @Happened @Schema(examples = "2026-03-10T07:20:00Z", description = "When the customer drove off.")
        Instant droveOffAt,

        @PlainText(max = 200)
        @Schema(examples = "Saloon, blue", description = "What was handed over. Telephone numbers in it are masked.")
        @Nullable
        String product,

        @Dated @Schema(examples = "2026-09-10", description = "When maintenance is due.") @Nullable
        LocalDate maintenanceOn,

        @Dated @Schema(examples = "2029-03-10", description = "When an upgrade can be offered.") @Nullable
        LocalDate upgradeOn,

        @Identifier @Nullable String ownerAgentId,

        @Identifier @Nullable String orgUnitId,

        @Null @Nullable Instant createdAt)
        implements RecordedBody {

    static final String EXAMPLE = """
            {
              "source": "crm",
              "externalId": "HA-2026-0001",
              "customer": {"externalId": "C-1001", "name": "王伟", "phone": "138 1234 5678"},
              "business": "furniture",
              "droveOffAt": "2026-03-10T07:20:00Z",
              "product": "Saloon, blue",
              "maintenanceOn": "2026-09-10",
              "upgradeOn": "2029-03-10"
            }""";

    @Override
    public FactMoment moment() {
        return FactMoment.at(droveOffAt);
    }
}
