package dev.ringback.task.progress;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The follow-ups of a day, a card for the manager of each unit, due at 17:00 (TASK-20). */
@Schema(description = "The follow-ups of a day, a card for the manager of each unit, due at 17:00 (TASK-20).")
record DailyCards(
        @Schema(required = true, examples = "first-contact") String programId,
        @Schema(required = true, examples = "2026-03-10") LocalDate date,

        @Schema(
                required = true,
                examples = "2026-03-10T09:00:00Z",
                description = "17:00 of business time; a card sent at this instant is in time (G3).")
        Instant dueAt,

        @Schema(required = true) List<DailyCards.Card> cards) {

    /** The card of one unit. */
    @Schema(name = "DailyCard", description = "The follow-ups of one unit.")
    record Card(
            @Schema(description = "Absent for what belongs to no unit.", examples = "STORE-7") @Nullable
            String orgUnitId,

            @Schema(required = true, description = "Follow-ups made on the day.")
            int done,

            @Schema(required = true, description = "Follow-ups that could be made and are open.")
            int open,

            @Schema(description = "When it was marked as sent.") @Nullable
            Instant sentAt,

            @Nullable String sentBy,

            @Schema(required = true, description = "Sent after 17:00:00, or not sent and 17:00:00 has passed.")
            boolean late,

            @Schema(required = true) List<DailyCards.Line> lines) {}

    /** One follow-up. */
    @Schema(name = "DailyCardLine", description = "One follow-up.")
    record Line(
            @Schema(required = true) UUID taskId,
            @Schema(examples = "A01") @Nullable String ownerAgentId,
            @Schema(required = true) UUID customerId,
            @Schema(required = true) String business,
            @Schema(required = true) String subjectExternalId,
            @Schema(required = true) LocalDate dueOn,
            @Schema(required = true, examples = "CLOSED") String state,
            @Schema(examples = "COMPLETED") @Nullable String closedReason,

            @Schema(required = true, description = "Dials made.")
            int attempts) {}
}
