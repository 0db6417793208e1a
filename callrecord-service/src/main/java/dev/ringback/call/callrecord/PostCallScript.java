package dev.ringback.call.callrecord;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** By which session a call of another system was led. */
@Schema(name = "PostCallScript", description = "By which script session a call of another system was led.")
record PostCallScript(
        @Schema(description = "Your session without a grant, begun within an hour of the call.") @NotNull
        UUID scriptSessionId) {}
