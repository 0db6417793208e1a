package dev.ringback.task.donotcall;

import dev.ringback.task.input.Phone;
import dev.ringback.task.input.PlainText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * That a number be called no more. Exactly one of customerId, numberRef and phone names it.
 *
 * @param expiresOn first business date on which it no longer holds
 */
@Schema(description = "That a number be called no more. Exactly one of customerId, numberRef and phone names it.")
record DoNotCallRequest(
        @Nullable UUID customerId,

        @Pattern(regexp = "[A-Za-z0-9-]{1,32}:[0-9a-f]{64}")
        @Schema(
                description = "Reference of a number, as lookups and events give it.",
                examples = "h1:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        @Nullable
        String numberRef,

        @Phone
        @Schema(
                examples = "138 1234 5678",
                maxLength = 40,
                description = "As people write it; without country code a number of mainland China.")
        @Nullable
        String phone,

        @NotNull DoNotCallKind kind,

        @NotNull
        @PlainText(max = 500)
        @Schema(
                examples = "asked the branch not to be called",
                maxLength = 500,
                description = "Telephone numbers in it are masked.")
        String reason,

        @Schema(
                examples = "2026-12-31",
                description = "First business date on which it no longer holds; for good unless given.")
        @Nullable
        LocalDate expiresOn) {

    boolean namesOneNumber() {
        return Stream.of(customerId, numberRef, phone)
                        .filter(each -> each != null)
                        .count()
                == 1;
    }
}
