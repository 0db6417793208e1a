package dev.ringback.task.enquiry;

import dev.ringback.platform.text.FreeText;
import dev.ringback.task.fact.FactCustomer;
import dev.ringback.task.fact.FactRequest;
import dev.ringback.task.fact.NamesCustomer;
import dev.ringback.task.input.CompanyNumber;
import dev.ringback.task.input.Happened;
import dev.ringback.task.input.Identifier;
import dev.ringback.task.input.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An enquiry to be taken in. */
@Schema(description = "A technical enquiry as its source system states it. Give customer or customerId.")
public record EnquiryRequest(
        @NotNull @PlainText(max = 64) @Schema(examples = "crm", maxLength = 64, description = "The source system.")
        String source,

        @NotNull
        @PlainText(max = 128)
        @Schema(examples = "EQ-2026-0001", maxLength = 128, description = "Its id there; unique together with source.")
        String externalId,

        @Valid @Nullable FactCustomer customer,

        @Schema(description = "Id of a customer that is known already.") @Nullable
        UUID customerId,

        @NotNull
        @PlainText(max = 64)
        @Schema(
                examples = "boilers",
                maxLength = 64,
                description = "What it is about; callbacks of the same business keep a distance.")
        String business,

        @PlainText(max = 500)
        @Schema(
                examples = "Pressure falls over night",
                maxLength = 500,
                description = "Telephone numbers in it are masked before it is stored.")
        @Nullable
        String topic,

        @NotNull
        @Happened
        @Schema(
                examples = "2026-03-12T02:15:00Z",
                description = "When it came in. At most one day ahead of the business clock.")
        Instant receivedAt,

        @CompanyNumber
        @Schema(
                examples = "4008123456",
                description = "The company's number that the customer dialled; the callback shows it (TASK-26).")
        @Nullable
        String dialledNumber,

        @Identifier @Schema(examples = "A01", description = "The agent who is to call back.") @Nullable
        String ownerAgentId,

        @Identifier @Schema(examples = "STORE-7") @Nullable String orgUnitId)
        implements NamesCustomer, FactRequest<NewEnquiry> {

    @Override
    public NewEnquiry fact() {
        return new NewEnquiry(
                source,
                externalId,
                customer == null ? null : customer.stated(source),
                customerId,
                business,
                topic == null ? null : FreeText.withoutNumbers(topic),
                receivedAt.truncatedTo(ChronoUnit.MICROS),
                dialledNumber,
                ownerAgentId,
                orgUnitId);
    }
}
