package dev.ringback.task.channel;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A receipt as it is shown. */
@Schema(description = "A receipt.")
public record ReceiptView(
        @Schema(required = true) ReceiptState state,
        @Schema(required = true) Instant at,
        @Schema(examples = "sms-88213") @Nullable String providerId,

        @Schema(required = true, examples = "sms-gateway", description = "Who told it.")
        String toldBy,

        @Schema(required = true) Instant toldAt) {}
