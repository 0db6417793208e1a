package dev.ringback.task.verification;

import dev.ringback.task.input.PlainText;
import dev.ringback.task.masterdata.MasterDataFields;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A verification of a customer's master data. */
@Schema(description = "A verification of a customer's master data.")
public record VerificationRequest(
        @NotNull VerificationResult result,

        @Valid @Schema(description = "What is corrected; with CORRECTED only, and then needed.") @Nullable
        MasterDataFields changes,

        @PlainText(max = 500)
        @Schema(maxLength = 500, description = "Telephone numbers in it are masked before it is stored.")
        @Nullable
        String note) {}
