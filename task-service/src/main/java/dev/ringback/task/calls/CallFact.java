package dev.ringback.task.calls;

import dev.ringback.task.fact.FactCustomer;
import dev.ringback.task.fact.FactMoment;
import dev.ringback.task.fact.RecordedBody;
import dev.ringback.task.input.Dated;
import dev.ringback.task.input.Identifier;
import dev.ringback.task.input.PlainText;
import dev.ringback.task.program.Purpose;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Null;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A call that was made, as programs follow it up (TASK-19, TASK-22, TASK-25).
 *
 * @param endedAt when it ended
 * @param outcome how it went
 * @param disposition how the customer stood to it, or null when none was recorded
 * @param purpose what it was for, or null for a call without a task
 * @param programId the program whose callback it was, or null for a call without a task
 */
public record CallFact(
        @Null @Nullable UUID id,
        @NotNull @PlainText(max = 64) String source,
        @NotNull @PlainText(max = 128) String externalId,
        @Valid @Nullable FactCustomer customer,
        @Nullable UUID customerId,
        @NotNull @PlainText(max = 64) String business,
        @NotNull @Dated Instant endedAt,
        @NotNull Outcome outcome,
        @Nullable CallDisposition disposition,
        @Nullable Purpose purpose,
        @Identifier @Nullable String programId,
        @Identifier @Nullable String ownerAgentId,
        @Identifier @Nullable String orgUnitId,
        @Null @Nullable Instant createdAt)
        implements RecordedBody {

    @Override
    public FactMoment moment() {
        return FactMoment.at(endedAt);
    }
}
