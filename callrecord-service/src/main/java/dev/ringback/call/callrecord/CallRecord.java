package dev.ringback.call.callrecord;

import dev.ringback.call.grant.DialGrant;
import dev.ringback.call.outcome.CallDefinition;
import dev.ringback.call.outcome.Classification;
import dev.ringback.call.outcome.Disposition;
import dev.ringback.call.outcome.Outcome;
import dev.ringback.platform.text.FreeText;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A call as it is kept (CALL-1). Instants are in microseconds, the precision of the database, so that answer, row and
 * event agree.
 *
 * @param dial what was granted
 * @param orgUnitId the unit the agent called for
 * @param counts what the call counts as, and by which definition (CALL-2)
 */
record CallRecord(
        UUID id,
        DialGrant dial,
        @Nullable String orgUnitId,
        Direction direction,
        Instant startedAt,
        Instant endedAt,
        Outcome outcome,
        @Nullable Disposition disposition,
        List<Answer> answers,
        @Nullable String notes,
        @Nullable Instant appointmentAt,
        Classification counts,
        Instant createdAt) {

    /** Who called whom. */
    enum Direction {
        OUTBOUND,
        INBOUND
    }

    CallRecord {
        answers = List.copyOf(answers);
    }

    /** The record of a posted outcome that keeps the rules; no telephone number gets into it. */
    static CallRecord of(UUID id, PostCallRecord call, DialGrant grant, @Nullable String orgUnitId, Instant createdAt) {
        return new CallRecord(
                id,
                grant,
                orgUnitId,
                Direction.OUTBOUND,
                micros(call.startedAt()),
                micros(call.endedAt()),
                call.outcome(),
                call.disposition(),
                call.answersOrNone().stream()
                        .map(answer -> new Answer(answer.question(), FreeText.withoutNumbers(answer.value())))
                        .toList(),
                call.notes() == null ? null : FreeText.withoutNumbers(call.notes()),
                call.appointmentAt() == null ? null : micros(call.appointmentAt()),
                CallDefinition.CURRENT.classify(call.outcome()),
                createdAt);
    }

    private static Instant micros(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS);
    }
}
