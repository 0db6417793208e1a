package dev.ringback.task.partner;

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
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A partner point that was opened; the customer is whoever runs it (TASK-23). */
@Schema(
        description =
                "A partner point that was opened. The customer is whoever runs it; the callback asks whether the specialist explained the terms (TASK-23).",
        examples = PartnerPoint.EXAMPLE)
public record PartnerPoint(
        @Null @Nullable UUID id,

        @NotNull @PlainText(max = 64) String source,

        @NotNull @PlainText(max = 128) String externalId,

        @Valid @Nullable FactCustomer customer,

        @Nullable UUID customerId,

        @NotNull @PlainText(max = 64) String business,

        @NotNull
        @PlainText(max = 200)
        @Schema(examples = "Riverside kiosk", description = "Name of the point. Telephone numbers in it are masked.")
        String point,

        @NotNull @Happened @Schema(examples = "2026-03-10", description = "The day it was opened.")
        LocalDate openedOn,

        @Identifier
        @Schema(examples = "S01", description = "The agent who explained the terms, and never verifies it.")
        @Nullable
        String specialistId,

        @Identifier @Nullable String ownerAgentId,

        @Identifier @Nullable String orgUnitId,

        @Null @Nullable Instant createdAt)
        implements RecordedBody {

    static final String EXAMPLE = """
            {
              "source": "crm",
              "externalId": "PA-2026-0001",
              "customer": {"externalId": "C-1001", "name": "王伟", "phone": "138 1234 5678"},
              "business": "furniture",
              "point": "Riverside kiosk",
              "openedOn": "2026-03-10",
              "specialistId": "S01"
            }""";

    @Override
    public FactMoment moment() {
        return FactMoment.on(openedOn);
    }

    @Override
    public @Nullable String excludedAgentId() {
        return specialistId;
    }
}
