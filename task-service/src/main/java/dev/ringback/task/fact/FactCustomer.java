package dev.ringback.task.fact;

import dev.ringback.platform.text.FreeText;
import dev.ringback.task.customer.StatedCustomer;
import dev.ringback.task.input.Phone;
import dev.ringback.task.input.PlainText;
import dev.ringback.task.number.PhoneNumber;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The customer of a fact, stated with it; registered if unknown until now. */
@Schema(description = "The customer, stated with the fact; registered if unknown until now.")
public record FactCustomer(
        @PlainText(max = 64)
        @Schema(maxLength = 64, description = "The source system that names the customer; the fact's unless given.")
        @Nullable
        String source,

        @NotNull @PlainText(max = 128) @Schema(examples = "C-1001", maxLength = 128)
        String externalId,

        @NotNull
        @PlainText(max = 200)
        @Schema(examples = "王伟", maxLength = 200, description = "Telephone numbers in it are masked.")
        String name,

        @NotNull @Phone @Schema(examples = "138 1234 5678", maxLength = 40)
        String phone,

        @PlainText(max = 100)
        @Schema(maxLength = 100, description = "Compared with the stored one only when given.")
        @Nullable
        String region) {

    /** The customer, once the constraints hold. */
    public StatedCustomer stated(String factSource) {
        return new StatedCustomer(
                source == null ? factSource : source,
                externalId,
                FreeText.withoutNumbers(name),
                PhoneNumber.parse(phone).orElseThrow(),
                region,
                false);
    }
}
