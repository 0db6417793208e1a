package dev.ringback.task.member;

import dev.ringback.task.fact.FactCustomer;
import dev.ringback.task.fact.FactMoment;
import dev.ringback.task.fact.RecordedBody;
import dev.ringback.task.input.Dated;
import dev.ringback.task.input.Happened;
import dev.ringback.task.input.Identifier;
import dev.ringback.task.input.NotBefore;
import dev.ringback.task.input.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Null;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A customer became a member (TASK-20). */
@NotBefore(earlier = "memberSince", later = "renewalOn")
@Schema(
        description = "A customer who is a member: regular care, renewal, birthday (TASK-20).",
        examples = Member.EXAMPLE)
public record Member(
        @Null @Nullable UUID id,

        @NotNull @PlainText(max = 64) String source,

        @NotNull @PlainText(max = 128) String externalId,

        @Valid @Nullable FactCustomer customer,

        @Nullable UUID customerId,

        @NotNull @PlainText(max = 64) String business,

        @NotNull @Happened @Schema(examples = "2026-03-10", description = "Since when.")
        LocalDate memberSince,

        @PlainText(max = 64) @Schema(examples = "Gold", description = "Level of the membership.") @Nullable
        String level,

        @Dated
        @Schema(examples = "2027-03-10", description = "When the membership runs out unless it is renewed.")
        @Nullable
        LocalDate renewalOn,

        @Dated @Schema(examples = "2026-03-10", description = "When the member was given to the owner.") @Nullable
        LocalDate assignedOn,

        @Dated @Schema(examples = "1988-05-20", description = "Birthday of the member.") @Nullable
        LocalDate birthday,

        @Identifier @Nullable String ownerAgentId,

        @Identifier @Nullable String orgUnitId,

        @Null @Nullable Instant createdAt)
        implements RecordedBody {

    static final String EXAMPLE = """
            {
              "source": "crm",
              "externalId": "ME-2026-0001",
              "customer": {"externalId": "C-1001", "name": "王伟", "phone": "138 1234 5678"},
              "business": "furniture",
              "memberSince": "2026-03-10",
              "level": "Gold",
              "renewalOn": "2027-03-10",
              "assignedOn": "2026-03-10",
              "birthday": "1988-05-20"
            }""";

    @Override
    public FactMoment moment() {
        return FactMoment.on(memberSince);
    }
}
