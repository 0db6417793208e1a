package dev.ringback.task.customer;

import dev.ringback.platform.text.FreeText;
import dev.ringback.task.input.Phone;
import dev.ringback.task.input.PlainText;
import dev.ringback.task.number.PhoneNumber;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A customer to be registered. */
@Schema(description = "A customer as a source system states it.")
public record CustomerRequest(
        @NotNull @PlainText(max = 64) @Schema(examples = "crm", maxLength = 64, description = "The source system.")
        String source,

        @NotNull
        @PlainText(max = 128)
        @Schema(examples = "C-1001", maxLength = 128, description = "Its id there; unique together with source.")
        String externalId,

        @NotNull
        @PlainText(max = 200)
        @Schema(examples = "王伟", maxLength = 200, description = "Telephone numbers in it are masked.")
        String name,

        @NotNull
        @Phone
        @Schema(
                examples = "138 1234 5678",
                maxLength = 40,
                description = "As people write it; without country code a number of mainland China.")
        String phone,

        @PlainText(max = 100) @Schema(examples = "浙江", maxLength = 100) @Nullable
        String region) {

    /** The customer, once the constraints hold. */
    public StatedCustomer stated() {
        return new StatedCustomer(
                source,
                externalId,
                FreeText.withoutNumbers(name),
                PhoneNumber.parse(phone).orElseThrow(),
                region,
                true);
    }
}
