package dev.ringback.task.outreach;

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

/** Something a customer is told at once (TASK-22). */
@Schema(
        description =
                "Something that a customer is told at once: a brand replaced, a price changed, new stock (TASK-22). For a list of customers send an import, a row for each.",
        examples = Notice.EXAMPLE)
public record Notice(
        @Null @Nullable UUID id,

        @NotNull @PlainText(max = 64) String source,

        @NotNull @PlainText(max = 128) String externalId,

        @Valid @Nullable FactCustomer customer,

        @Nullable UUID customerId,

        @NotNull @PlainText(max = 64) String business,

        @NotNull @Schema(examples = "PRICE_CHANGE", description = "What it is about.")
        NoticeKind kind,

        @NotNull
        @PlainText(max = 500)
        @Schema(
                examples = "From 1 April the price is 1999 yuan",
                description = "What to say. Telephone numbers in it are masked.")
        String text,

        @NotNull @Happened @Schema(examples = "2026-03-28", description = "The day it was published.")
        LocalDate publishedOn,

        @Identifier @Nullable String ownerAgentId,

        @Identifier @Nullable String orgUnitId,

        @Null @Nullable Instant createdAt)
        implements RecordedBody {

    static final String EXAMPLE = """
            {
              "source": "crm",
              "externalId": "NO-2026-0001",
              "customer": {"externalId": "C-1001", "name": "王伟", "phone": "138 1234 5678"},
              "business": "furniture",
              "kind": "PRICE_CHANGE",
              "text": "From 1 April the price is 1999 yuan",
              "publishedOn": "2026-03-28"
            }""";

    @Override
    public FactMoment moment() {
        return FactMoment.on(publishedOn);
    }
}
