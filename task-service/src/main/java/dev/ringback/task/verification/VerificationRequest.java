package dev.ringback.task.verification;

import dev.ringback.task.input.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A verification of a customer's master data. */
@Schema(description = "A verification of a customer's master data.")
public record VerificationRequest(
        @NotNull VerificationResult result,

        @Valid @Schema(description = "What is corrected; with CORRECTED only, and then needed.") @Nullable
        Changes changes,

        @PlainText(max = 500)
        @Schema(maxLength = 500, description = "Telephone numbers in it are masked before it is stored.")
        @Nullable
        String note) {

    /** New values; those that are absent stay. */
    @Schema(name = "VerificationChanges", description = "New values; those that are absent stay.")
    public record Changes(
            @PlainText(max = 200) @Schema(examples = "王玮", maxLength = 200) @Nullable
            String name,

            @PlainText(max = 100) @Schema(examples = "浙江", maxLength = 100) @Nullable
            String region) {}
}
