package dev.ringback.task.outreach;

import dev.ringback.task.fact.FactCustomer;
import dev.ringback.task.fact.FactMoment;
import dev.ringback.task.fact.RecordedBody;
import dev.ringback.task.input.Dated;
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

/** A day of a customer's: birthday, anniversary, festival, promotion (TASK-22, TASK-23). */
@Schema(
        description =
                "A day on which a customer is greeted or told of something (TASK-20, TASK-22, TASK-23). Birthdays and anniversaries come again each year.",
        examples = Occasion.EXAMPLE)
public record Occasion(
        @Null @Nullable UUID id,

        @NotNull @PlainText(max = 64) String source,

        @NotNull @PlainText(max = 128) String externalId,

        @Valid @Nullable FactCustomer customer,

        @Nullable UUID customerId,

        @NotNull @PlainText(max = 64) String business,

        @NotNull @Schema(examples = "BIRTHDAY", description = "What it is.")
        OccasionKind kind,

        @PlainText(max = 200)
        @Schema(
                examples = "Mid-autumn festival",
                description = "What to say it is. Telephone numbers in it are masked.")
        @Nullable
        String title,

        @NotNull @Dated @Schema(examples = "1988-05-20", description = "The day; of a birthday the first one will do.")
        LocalDate occasionOn,

        @Identifier @Nullable String ownerAgentId,

        @Identifier @Nullable String orgUnitId,

        @Null @Nullable Instant createdAt)
        implements RecordedBody {

    static final String EXAMPLE = """
            {
              "source": "crm",
              "externalId": "OC-2026-0001",
              "customer": {"externalId": "C-1001", "name": "王伟", "phone": "138 1234 5678"},
              "business": "furniture",
              "kind": "BIRTHDAY",
              "title": "Mid-autumn festival",
              "occasionOn": "1988-05-20"
            }""";

    @Override
    public FactMoment moment() {
        return FactMoment.on(occasionOn);
    }
}
