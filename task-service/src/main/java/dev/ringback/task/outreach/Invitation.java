package dev.ringback.task.outreach;

import dev.ringback.task.fact.FactCustomer;
import dev.ringback.task.fact.FactMoment;
import dev.ringback.task.fact.RecordedBody;
import dev.ringback.task.input.Dated;
import dev.ringback.task.input.Happened;
import dev.ringback.task.input.Identifier;
import dev.ringback.task.input.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Null;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A customer was invited to an event (TASK-25). */
@Schema(
        description =
                "A customer was invited to an event: the callback confirms time, place and documents; a notice that was not delivered is delivered, and confirmed again (TASK-25).",
        examples = Invitation.EXAMPLE)
public record Invitation(
        @Null @Nullable UUID id,

        @NotNull @PlainText(max = 64) String source,

        @NotNull @PlainText(max = 128) String externalId,

        @Valid @Nullable FactCustomer customer,

        @Nullable UUID customerId,

        @NotNull @PlainText(max = 64) String business,

        @NotNull
        @PlainText(max = 200)
        @Schema(examples = "Open day", description = "What to. Telephone numbers in it are masked.")
        String event,

        @NotNull
        @PlainText(max = 200)
        @Schema(examples = "Hall 3", description = "Where. Telephone numbers in it are masked.")
        String place,

        @NotNull @Dated @Schema(examples = "2026-04-12T02:00:00Z", description = "When it is held.")
        Instant heldAt,

        @PlainText(max = 500)
        @Schema(
                examples = "Identity card, invitation",
                description = "What to bring. Telephone numbers in it are masked.")
        @Nullable
        String documents,

        @NotNull @Happened @Schema(examples = "2026-04-01", description = "The day the notice went out.")
        LocalDate invitedOn,

        @Schema(examples = "true", description = "Whether the notice was delivered, where that is known.") @Nullable
        Boolean noticeDelivered,

        @Identifier @Nullable String ownerAgentId,

        @Identifier @Nullable String orgUnitId,

        @Null @Nullable Instant createdAt)
        implements RecordedBody {

    static final String EXAMPLE = """
            {
              "source": "crm",
              "externalId": "IN-2026-0001",
              "customer": {"externalId": "C-1001", "name": "王伟", "phone": "138 1234 5678"},
              "business": "furniture",
              "event": "Open day",
              "place": "Hall 3",
              "heldAt": "2026-04-12T02:00:00Z",
              "documents": "Identity card, invitation",
              "invitedOn": "2026-04-01",
              "noticeDelivered": true
            }""";

    @Override
    public FactMoment moment() {
        return FactMoment.on(invitedOn);
    }
}
