package dev.ringback.task.dial;

import dev.ringback.task.program.TaskChannel;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Leave to send: where to, and until when a receipt is awaited. */
@Schema(description = "Leave to send the message or pay the visit: where to, and until when a receipt is awaited.")
public record SendView(
        @Schema(required = true, description = "POST /v1/sends/{attemptId}/receipts tells what became of it.")
        UUID attemptId,

        @Schema(required = true) UUID taskId,
        @Schema(required = true, examples = "1") long fencingToken,
        @Schema(required = true) TaskChannel channel,

        @Schema(required = true, examples = "1", description = "Which attempt of the task it is.")
        int attempt,

        @Schema(required = true, description = "When leave was given; the attempt counts under the caps from then on.")
        Instant allowedAt,

        @Schema(required = true, description = "Without a receipt until then the task is given back.")
        Instant receiptDueAt,

        @Schema(
                examples = "sms:+8613812345678",
                description =
                        "Of an SMS, shown here only, and written down each time. Absent for e-mail and visits: the sender finds the address under"
                                + " customerExternalId in the system the customer came from, for none is kept here.")
        @Nullable
        String recipientUri,

        @Schema(required = true) UUID customerId,
        @Schema(required = true, examples = "crm") String customerSource,
        @Schema(required = true, examples = "C-77") String customerExternalId,

        @Schema(required = true, examples = "[\"GIFT_RECEIVED\"]")
        List<String> questions) {
    /** Without the number, so that no log shows it. */
    @Override
    public String toString() {
        return "SendView[attemptId=" + attemptId + ", taskId=" + taskId + "]";
    }
}
