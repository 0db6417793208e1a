package dev.ringback.task.trip;

import dev.ringback.platform.text.FreeText;
import dev.ringback.task.fact.FactCustomer;
import dev.ringback.task.fact.NamesCustomer;
import dev.ringback.task.input.Happened;
import dev.ringback.task.input.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A visit of a trip to be taken in. */
@Schema(description = "A visit to a customer. Give customer or customerId.")
public record VisitRequest(
        @NotNull
        @PlainText(max = 128)
        @Schema(examples = "V-1", maxLength = 128, description = "Its id at the source; unique within the trip.")
        String externalId,

        @Valid @Nullable FactCustomer customer,

        @Schema(description = "Id of a customer that is known already.") @Nullable
        UUID customerId,

        @NotNull
        @PlainText(max = 64)
        @Schema(
                examples = "furniture",
                maxLength = 64,
                description = "What the customer was visited about; callbacks of the same business keep a distance.")
        String business,

        @Happened @Schema(examples = "2026-03-12T02:15:00Z", description = "When the visitor came.") @Nullable
        Instant arrivedAt,

        @Happened @Schema(examples = "2026-03-12T03:40:00Z", description = "When he left.") @Nullable
        Instant leftAt,

        @PlainText(max = 500)
        @Schema(
                examples = "New collection, delivery in April",
                maxLength = 500,
                description = "What was spoken about. Telephone numbers in it are masked before it is stored.")
        @Nullable
        String topics)
        implements NamesCustomer {

    /** The visit, once the constraints hold. */
    NewVisit visit(String source) {
        return new NewVisit(
                null,
                externalId,
                customer == null ? null : customer.stated(source),
                customerId,
                business,
                arrivedAt == null ? null : arrivedAt.truncatedTo(ChronoUnit.MICROS),
                leftAt == null ? null : leftAt.truncatedTo(ChronoUnit.MICROS),
                topics == null ? null : FreeText.withoutNumbers(topics));
    }
}
