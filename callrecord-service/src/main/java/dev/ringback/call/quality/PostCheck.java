package dev.ringback.call.quality;

import dev.ringback.platform.text.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A check of a call, as whoever monitored it posts it.
 *
 * @param apologyOwnerAgentId the manager who is to apologise, where a point fails that asks for it (TASK-24)
 */
@Schema(
        name = "PostQualityCheck",
        description = "What monitoring found on a call: a result for each point of the checklist.")
record PostCheck(
        @Schema(description = "The call that was monitored; not the own.") @NotNull
        UUID callId,

        @NotEmpty @Size(max = 50) List<@Valid @NotNull CheckedItem> results,

        @Schema(
                examples = "M01",
                description =
                        "The manager who is to apologise: needed where a point fails that asks for an apology, and the"
                                + " customer is known; never the agent of the call.")
        @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}")
        @Nullable
        String apologyOwnerAgentId,

        @Schema(description = "Telephone numbers in it are masked before it is stored.")
        @Size(max = 2000)
        @PlainText
        @Nullable
        String comment) {}
