package dev.ringback.task.verification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A verification as it is shown; the values it changed are the customer's. */
@Schema(description = "A verification of a customer's master data.")
public record VerificationView(
        @Schema(required = true) UUID id,
        @Schema(required = true) UUID customerId,

        @Schema(required = true, examples = "A01", description = "Who verified.")
        String agentId,

        @Schema(examples = "STORE-7", description = "That agent's unit then.") @Nullable
        String orgUnitId,

        @Schema(required = true) VerificationResult result,

        @Schema(required = true, examples = "[\"name\"]", description = "Fields it changed.")
        List<String> changed,

        @Nullable String note,

        @Schema(required = true, description = "The business date.")
        LocalDate verifiedOn,

        @Schema(required = true) Instant verifiedAt) {}
