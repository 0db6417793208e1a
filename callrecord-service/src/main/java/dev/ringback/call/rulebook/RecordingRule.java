package dev.ringback.call.rulebook;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How long recordings are kept, and whether customers are told of them (CALL-8, A-19).
 *
 * @param retentionDays local days after that of the call; the last one is included
 */
@Schema(
        name = "CallRecordingRule",
        description = "How long recordings are kept, and whether customers are told of them.",
        requiredProperties = {"retentionDays", "noticeRequired"})
public record RecordingRule(
        @Schema(examples = "1096", description = "Days after that of the call; the last one is included.")
        @NotNull
        @Min(1)
        @Max(36_525)
        Integer retentionDays,

        @Schema(description = "A recording is taken only with the notice given to the customer.") @NotNull
        Boolean noticeRequired)
        implements CallRule {}
