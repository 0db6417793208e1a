package dev.ringback.call.lead;

import dev.ringback.platform.text.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A lead found on a call.
 *
 * @param channelUnitId the unit of the collaborating channel
 * @param need what the customer needs
 */
@Schema(name = "PostLead", description = "A lead for a key or group account, found on a call.")
record PostLead(
        @Schema(description = "The call it was found on; an agent's own, of a known customer.") @NotNull
        UUID callId,

        @NotNull AccountClass accountClass,

        @Schema(examples = "GROUP-SALES", description = "The unit of the collaborating channel.")
        @NotNull
        @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}")
        String channelUnitId,

        @Schema(
                examples = "Furnishes forty rooms in autumn and wants an offer.",
                description = "What the customer needs. Telephone numbers in it are masked before it is stored.")
        @NotBlank
        @Size(max = 2000)
        @PlainText
        String need) {}
