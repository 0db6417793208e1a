package dev.ringback.task.visit;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A visit that a customer booked (TASK-1: reminder of a re-visit). */
@NotBefore(earlier = "bookedAt", later = "visitAt")
@Schema(
        description = "A visit that a customer booked; the callback reminds of it before the day (TASK-1).",
        examples = Booking.EXAMPLE)
public record Booking(
        @Null @Nullable UUID id,

        @NotNull @PlainText(max = 64) String source,

        @NotNull @PlainText(max = 128) String externalId,

        @Valid @Nullable FactCustomer customer,

        @Nullable UUID customerId,

        @NotNull @PlainText(max = 64) String business,

        @NotNull @Happened @Schema(examples = "2026-03-10T06:30:00Z", description = "When it was booked.")
        Instant bookedAt,

        @NotNull @Dated @Schema(examples = "2026-03-20T02:00:00Z", description = "When the customer is to come.")
        Instant visitAt,

        @PlainText(max = 200)
        @Schema(examples = "Store 7", description = "Where. Telephone numbers in it are masked.")
        @Nullable
        String place,

        @Identifier @Nullable String ownerAgentId,

        @Identifier @Nullable String orgUnitId,

        @Null @Nullable Instant createdAt)
        implements RecordedBody {

    static final String EXAMPLE = """
            {
              "source": "crm",
              "externalId": "BO-2026-0001",
              "customer": {"externalId": "C-1001", "name": "王伟", "phone": "138 1234 5678"},
              "business": "furniture",
              "bookedAt": "2026-03-10T06:30:00Z",
              "visitAt": "2026-03-20T02:00:00Z",
              "place": "Store 7"
            }""";

    @Override
    public FactMoment moment() {
        return FactMoment.at(bookedAt);
    }
}
