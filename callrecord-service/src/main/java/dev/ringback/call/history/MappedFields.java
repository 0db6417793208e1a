package dev.ringback.call.history;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Where the fields of a call come from.
 *
 * @param externalId the call's id in its system
 * @param direction INBOUND or OUTBOUND
 * @param customerId reference of a customer of the task service
 */
@Schema(name = "CallMappedFields", description = "Where the fields of a call come from.")
record MappedFields(
        @Schema(description = "The call's id in its system; it is kept once.") @NotNull @Valid
        TextRule externalId,

        @Schema(description = "INBOUND or OUTBOUND.") @NotNull @Valid
        TextRule direction,

        @Schema(description = "The agent's id, as it stands or by values.") @NotNull @Valid
        TextRule agentId,

        @Valid @Nullable TextRule orgUnitId,

        @Schema(description = "Reference of a customer, a UUID; a telephone number is none.") @Valid @Nullable
        TextRule customerId,

        @Schema(description = "What the call was about. Telephone numbers in it are masked.") @Valid @Nullable
        TextRule business,

        @Schema(description = "One of the dispositions of a call record.") @Valid @Nullable
        TextRule disposition,

        @Schema(description = "Telephone numbers in it are masked.") @Valid @Nullable
        TextRule notes) {}
