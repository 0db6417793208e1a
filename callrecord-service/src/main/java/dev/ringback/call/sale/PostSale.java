package dev.ringback.call.sale;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How the order of a call came about. */
@Schema(name = "PostCallSale", description = "How the order of a call came about.")
record PostSale(@NotNull SaleOrigin origin) {}
