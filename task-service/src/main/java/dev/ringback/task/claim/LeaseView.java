package dev.ringback.task.claim;

import dev.ringback.task.program.TaskChannel;
import dev.ringback.task.task.SubjectView;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A task an agent now holds. */
@Schema(description = "A task the agent now holds.")
public record LeaseView(
        UUID taskId,

        @Schema(description = "Names this lease in every later request about the task.", examples = "1")
        long fencingToken,

        Instant leaseExpiresAt,
        @Schema(examples = "deal-callback") String programId,
        @Schema(examples = "DEAL") String purpose,
        @Schema(examples = "broadband") String business,
        UUID customerId,
        @Schema(examples = "王芳") String customerName,
        @Schema(examples = "138****5678") String phoneMasked,
        SubjectView subject,
        LocalDate opensOn,
        LocalDate dueOn,

        @Schema(description = "Which dial of the task this will be, from 1.", examples = "1")
        int attempt,

        @Schema(examples = "[\"ORDER_TIME\",\"PAYMENT_FLOW\"]")
        List<String> questions,

        @Schema(examples = "5", description = "Which tasks go first: 9 before 0.")
        int priority,

        @Schema(description = "The time agreed with the customer; absent without an appointment.") @Nullable
        Instant appointmentAt,

        @Schema(required = true, description = "PHONE is dialled; the others are sent.")
        TaskChannel channel) {}
