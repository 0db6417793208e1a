package dev.ringback.task.customer;

import dev.ringback.task.input.PersonalDay;
import dev.ringback.task.input.Phone;
import dev.ringback.task.input.PlainText;
import dev.ringback.task.input.TimeZoneId;
import dev.ringback.task.number.PhoneNumber;
import dev.ringback.task.protection.CalleeClass;
import dev.ringback.task.protection.PreferredWindow;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
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
        String region,

        @Schema(examples = "KEY_ACCOUNT", defaultValue = "ORDINARY") @Nullable
        CustomerClassification classification,

        @Schema(examples = "ORDINARY", defaultValue = "ORDINARY") @Nullable
        CalleeClass calleeClass,

        @Pattern(regexp = MasterData.VALUE_TIER)
        @Schema(examples = "A", description = "The company's own scale, best first (GOV-8).")
        @Nullable
        String valueTier,

        @PlainText(max = 64)
        @Schema(examples = "KH-0077", maxLength = 64, description = "The company's own code of the customer.")
        @Nullable
        String coding,

        @PlainText(max = 300)
        @Schema(examples = "杭州市文三路 1 号", maxLength = 300, description = "Telephone numbers in it are masked.")
        @Nullable
        String address,

        @PlainText(max = 200)
        @Schema(examples = "张经理", maxLength = 200, description = "Telephone numbers in it are masked.")
        @Nullable
        String contactPerson,

        @PersonalDay @Schema(examples = "1980-05-06") @Nullable
        LocalDate birthday,

        @PersonalDay @Schema(examples = "2021-03-01") @Nullable
        LocalDate memberSince,

        @Valid @Nullable PreferredWindow preferredWindow,

        @TimeZoneId
        @Schema(examples = "Asia/Urumqi", description = "IANA name; without one the customer lives by business time.")
        @Nullable
        String timeZone) {

    /** The customer, once the constraints hold. */
    public StatedCustomer stated() {
        MasterData master = new MasterData(
                name,
                region,
                classification == null ? CustomerClassification.ORDINARY : classification,
                calleeClass == null ? CalleeClass.ORDINARY : calleeClass,
                valueTier,
                coding,
                address,
                contactPerson,
                birthday,
                memberSince,
                preferredWindow,
                timeZone,
                false);
        return new StatedCustomer(source, externalId, PhoneNumber.parse(phone).orElseThrow(), master.masked(), true);
    }
}
