package dev.ringback.call.sale;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How the order of a call came about, as it is shown. */
@Schema(
        name = "CallSale",
        description = "How the order of a call came about.",
        requiredProperties = {"callId", "origin", "statedBy", "statedAt"})
record SaleView(
        UUID callId,
        SaleOrigin origin,
        @Schema(examples = "A01") String statedBy,
        Instant statedAt) {}
