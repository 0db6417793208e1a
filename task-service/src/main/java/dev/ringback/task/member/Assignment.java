package dev.ringback.task.member;

import dev.ringback.task.fact.FactCustomer;
import dev.ringback.task.fact.FactMoment;
import dev.ringback.task.fact.RecordedBody;
import dev.ringback.task.input.Dated;
import dev.ringback.task.input.Happened;
import dev.ringback.task.input.Identifier;
import dev.ringback.task.input.NotBefore;
import dev.ringback.task.input.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Null;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A customer was given to an account manager (TASK-20, TASK-22). */
@NotBefore(earlier = "assignedOn", later = "until")
@Schema(
        description =
                "A customer was given to an account manager: first contact within a week (TASK-20), then regular callbacks while it lasts (TASK-22).",
        examples = Assignment.EXAMPLE)
public record Assignment(
        @Null @Nullable UUID id,

        @NotNull @PlainText(max = 64) String source,

        @NotNull @PlainText(max = 128) String externalId,

        @Valid @Nullable FactCustomer customer,

        @Nullable UUID customerId,

        @NotNull @PlainText(max = 64) String business,

        @NotNull @Happened @Schema(examples = "2026-03-10", description = "Since when.")
        LocalDate assignedOn,

        @Schema(examples = "true", description = "Whether it is a key account (TASK-23).") @Nullable
        Boolean keyAccount,

        @Dated @Schema(examples = "2026-12-31", description = "Last day of it.") @Nullable
        LocalDate until,

        @NotNull @Identifier String ownerAgentId,

        @Identifier @Nullable String orgUnitId,

        @Null @Nullable Instant createdAt)
        implements RecordedBody {

    static final String EXAMPLE = """
            {
              "source": "crm",
              "externalId": "AS-2026-0001",
              "customer": {"externalId": "C-1001", "name": "王伟", "phone": "138 1234 5678"},
              "business": "furniture",
              "assignedOn": "2026-03-10",
              "keyAccount": true,
              "until": "2026-12-31",
              "ownerAgentId": "A01"
            }""";

    @Override
    public FactMoment moment() {
        return FactMoment.on(assignedOn);
    }
}
