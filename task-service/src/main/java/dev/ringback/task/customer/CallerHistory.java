package dev.ringback.task.customer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an agent has to know before answering a call (CALL-13). */
@Schema(description = "What an agent has to know before answering a call (CALL-13). The number itself is not told.")
record CallerHistory(
        @Schema(required = true, description = "Refers to the number wherever a number is asked for.")
        String numberRef,

        @Schema(required = true, examples = "138****5678") String phoneMasked,

        @Schema(required = true, description = "Whether the do-not-call list bars ordinary calls to it now.")
        boolean doNotCall,

        @Schema(required = true, description = "Whoever has the number; empty when nobody is known by it.")
        List<Caller> customers,

        @Schema(required = true, description = "Callbacks that are open, the one due first at the head.")
        List<OpenTask> openTasks,

        @Schema(required = true, description = "The last 50 calls to the number, the newest first.")
        List<Dial> dials,

        @Schema(required = true, description = "The last 50 orders and enquiries, the newest first.")
        List<Fact> facts) {

    /** A customer with the number. */
    @Schema(name = "Caller", description = "A customer with the number.")
    record Caller(
            @Schema(required = true) UUID customerId,
            @Schema(required = true, examples = "王伟") String name,
            @Nullable String region,
            @Schema(required = true) CustomerClassification classification,
            @Schema(examples = "A") @Nullable String valueTier,
            @Schema(required = true) boolean obsolete) {}

    /** An open callback. */
    @Schema(name = "CallerTask", description = "An open callback.")
    record OpenTask(
            @Schema(required = true) UUID taskId,
            @Schema(required = true, examples = "DEAL") String purpose,
            @Schema(required = true, examples = "furniture") String business,
            @Schema(required = true) LocalDate dueOn,
            @Nullable String ownerAgentId) {}

    /** A call to the number. */
    @Schema(name = "CallerDial", description = "A call to the number.")
    record Dial(
            @Schema(required = true) Instant dialledAt,
            @Schema(required = true, examples = "furniture") String business,
            @Schema(required = true, examples = "A01") String agentId,
            @Schema(required = true) UUID taskId,

            @Schema(examples = "COMPLETED", description = "How the task ended; absent while it is open.") @Nullable
            String closedReason) {}

    /** An order or an enquiry. */
    @Schema(name = "CallerFact", description = "An order or an enquiry.")
    record Fact(
            @Schema(required = true, examples = "ORDER") String kind,
            @Schema(required = true) UUID id,
            @Schema(required = true, examples = "SO-1001") String externalId,
            @Schema(required = true, examples = "furniture") String business,

            @Schema(description = "When the deal closed or the enquiry came in; absent for an open order.") @Nullable
            Instant at) {}
}
