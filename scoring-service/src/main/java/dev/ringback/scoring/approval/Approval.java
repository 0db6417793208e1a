package dev.ringback.scoring.approval;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a second person decided on a fact.
 *
 * @param by who decided, absent while pending
 * @param reason in words, numbers masked
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "What a second person decided on a fact that counts only then.")
public record Approval(
        ApprovalState state,
        @Schema(examples = "manager-2") @Nullable String by,
        @Nullable Instant at,

        @Schema(examples = "seen on the recording") @Nullable
        String reason) {
    static final Approval PENDING = new Approval(ApprovalState.PENDING, null, null, null);
}
