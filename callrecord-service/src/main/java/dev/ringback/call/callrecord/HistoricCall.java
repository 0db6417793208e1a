package dev.ringback.call.callrecord;

import dev.ringback.call.outcome.Direction;
import dev.ringback.call.outcome.Disposition;
import dev.ringback.call.outcome.Outcome;
import dev.ringback.platform.text.FreeText;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A call of another system. No telephone number gets into what is said of it, and its instants are in microseconds.
 *
 * @param source the system it comes from
 * @param externalId its id there
 * @param business what it was about
 */
public record HistoricCall(
        String source,
        String externalId,
        Direction direction,
        String agentId,
        @Nullable String orgUnitId,
        @Nullable UUID customerId,
        @Nullable String business,
        Instant startedAt,
        Instant endedAt,
        Outcome outcome,
        @Nullable Disposition disposition,
        @Nullable String notes) {

    public HistoricCall {
        business = business == null ? null : FreeText.withoutNumbers(business);
        notes = notes == null ? null : FreeText.withoutNumbers(notes);
        startedAt = startedAt.truncatedTo(ChronoUnit.MICROS);
        endedAt = endedAt.truncatedTo(ChronoUnit.MICROS);
    }

    StatedResult result() {
        return new StatedResult(outcome, disposition, List.of(), notes, null);
    }
}
