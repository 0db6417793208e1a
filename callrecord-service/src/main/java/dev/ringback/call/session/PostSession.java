package dev.ringback.call.session;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The wish to be led through a script. */
@Schema(
        name = "PostScriptSession",
        description = "Starts a script: of a dial by its grant, or of an inbound call by scriptId or purpose.")
record PostSession(
        @Schema(description = "The dial grant, unchanged; left out for an inbound call.") @Size(max = 16_384) @Nullable
        String grant,

        @Schema(
                examples = "deal-callback",
                description =
                        "The script; if left out, the one the dial was allowed with, else the approved one for the purpose and"
                                + " business.")
        @Size(max = 64)
        @Nullable
        String scriptId,

        @Schema(
                examples = "2",
                description = "The version, e.g. one on trial; the approved one if left out. Only with scriptId.")
        @Min(1)
        @Nullable
        Integer version,

        @Schema(examples = "DEAL", description = "Purpose of an inbound call; that of the grant goes before it.")
        @Size(max = 64)
        @Nullable
        String purpose,

        @Schema(examples = "doors", description = "Business of an inbound call; that of the grant goes before it.")
        @Size(max = 64)
        @Nullable
        String business,

        @Schema(description = "Customer of an inbound call, if known; that of the grant goes before it.") @Nullable
        UUID customerId,

        @Schema(
                examples = "{\"customer.name\": \"Wang Li\", \"order.date\": \"28 March\"}",
                description =
                        "Values of placeholders. agent.name and business are known already. Telephone numbers are masked.")
        @Size(max = 20)
        @Nullable
        Map<String, @NotNull @Size(max = 200) String> values) {}
