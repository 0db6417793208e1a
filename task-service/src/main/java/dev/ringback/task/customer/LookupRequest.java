package dev.ringback.task.customer;

import dev.ringback.platform.problem.CommonError;
import dev.ringback.platform.problem.ProblemException;
import dev.ringback.task.input.PlainText;
import dev.ringback.task.number.PhoneNumber;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Whose number is this?
 *
 * @param region country whose way of writing the number follows
 */
@Schema(name = "CustomerLookupRequest", description = "Whose number is this?")
record LookupRequest(
        @NotNull
        @PlainText(max = 40)
        @Schema(examples = "138 1234 5678", maxLength = 40, description = "As people write it.")
        String phone,

        @Pattern(regexp = "[A-Z]{2}")
        @Schema(
                examples = "CN",
                defaultValue = "CN",
                description =
                        "ISO 3166 code of the country in which the number is written so; only where it has no country code.")
        @Nullable
        String region) {

    private static final String CHINA = "CN";

    /**
     * The number.
     *
     * @throws ProblemException VALIDATION_FAILED when it is none that can be dialled
     */
    PhoneNumber number() {
        return PhoneNumber.parse(phone, region == null ? CHINA : region)
                .orElseThrow(() -> new ProblemException(CommonError.VALIDATION_FAILED)
                        .violation("phone", "Phone", "must be a valid telephone number"));
    }
}
