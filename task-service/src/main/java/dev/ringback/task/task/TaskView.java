package dev.ringback.task.task;

import dev.ringback.task.program.TaskChannel;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A task as its readers see it, with the number masked.
 *
 * @param notBefore while ready, the earliest instant at which it may be claimed, protection included
 */
@Schema(description = "A callback task.")
public record TaskView(
        UUID id,
        @Schema(examples = "deal-callback") String programId,
        @Schema(examples = "DEAL") String purpose,
        @Schema(examples = "TASK-2") String rule,
        @Schema(examples = "broadband") String business,
        UUID customerId,
        @Schema(examples = "王芳") String customerName,
        @Schema(examples = "138****5678") String phoneMasked,
        SubjectView subject,
        LocalDate opensOn,
        LocalDate dueOn,
        @Schema(examples = "A01") @Nullable String ownerAgentId,
        @Schema(examples = "SITE-1") @Nullable String orgUnitId,
        TaskState state,

        @Schema(description = "Only of closed tasks.") @Nullable
        CloseReason closedReason,

        @Schema(description = "The protection rule, when the reason is BARRED.", examples = "TASK-15") @Nullable
        String barredBy,

        @Schema(examples = "1", description = "Dials made.") int attempts,

        @Schema(description = "While ready, when it may be claimed at the earliest.") @Nullable
        Instant notBefore,

        @Schema(examples = "1", description = "The last token given; 0 before the first claim.")
        long fencingToken,

        Instant createdAt,
        @Nullable Instant closedAt,

        @Schema(examples = "1", description = "Which time its subject asks for the callback.")
        int round,

        @Schema(description = "Why somebody asked for it.") @Nullable
        String reason,

        @Schema(description = "Who did, as the token named him.") @Nullable
        String requestedBy,

        @Schema(description = "The first instant to call at, where the window is finer than a day.") @Nullable
        Instant opensAt,

        @Schema(
                description =
                        "The last instant to call at, which still meets it, where the window is finer than a day.")
        @Nullable
        Instant dueAt,

        @Schema(examples = "5", description = "Which tasks are claimed first: 9 before 0.")
        int priority,

        @Schema(description = "The time agreed with the customer; absent without an appointment.") @Nullable
        Instant appointmentAt,

        @Schema(examples = "A01", description = "Who keeps the appointment.") @Nullable
        String appointmentAgentId,

        @Schema(required = true, description = "How the customer is reached.")
        TaskChannel channel) {}
