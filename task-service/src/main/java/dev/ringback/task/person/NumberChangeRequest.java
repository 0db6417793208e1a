package dev.ringback.task.person;

import dev.ringback.task.input.PlainText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A customer's new number.
 *
 * @param region country whose way of writing the number follows
 */
@Schema(description = "A customer's new number.")
record NumberChangeRequest(
        @NotNull
        @PlainText(max = 40)
        @Schema(examples = "139 1234 0000", maxLength = 40, description = "As people write it.")
        String phone,

        @Pattern(regexp = "[A-Z]{2}")
        @Schema(
                examples = "CN",
                defaultValue = "CN",
                description =
                        "ISO 3166 code of the country in which the number is written so; only where it has no country code.")
        @Nullable
        String region,

        @NotNull
        @PlainText(max = 500)
        @Schema(
                examples = "Told us on the telephone",
                maxLength = 500,
                description = "Why. Telephone numbers in it are masked before it is stored.")
        String reason) {}
