package dev.ringback.call.callrecord;

import dev.ringback.call.grant.DialGrant;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A call as it reads now (CALL-1). Instants are in microseconds, the precision of the database, so that answer, row and
 * event agree.
 *
 * @param dial what was granted
 * @param orgUnitId the unit the agent called for
 * @param revision 1 as first recorded, one more with each correction
 */
record CallRecord(
        UUID id,
        DialGrant dial,
        @Nullable String orgUnitId,
        Direction direction,
        Instant startedAt,
        Instant endedAt,
        CallResult result,
        int revision,
        Instant createdAt) {

    /** The revision of a call nobody corrected. */
    static final int FIRST_REVISION = 1;

    /** Who called whom. */
    enum Direction {
        OUTBOUND,
        INBOUND
    }

    /** The record of a posted outcome that keeps the rules; no telephone number gets into it. */
    static CallRecord of(UUID id, PostCallRecord call, DialGrant grant, @Nullable String orgUnitId, Instant createdAt) {
        return new CallRecord(
                id,
                grant,
                orgUnitId,
                Direction.OUTBOUND,
                call.startedAt().truncatedTo(ChronoUnit.MICROS),
                call.endedAt().truncatedTo(ChronoUnit.MICROS),
                CallResult.of(call.result()),
                FIRST_REVISION,
                createdAt);
    }

    /** The same call with another result. */
    CallRecord corrected(CallResult other) {
        return new CallRecord(id, dial, orgUnitId, direction, startedAt, endedAt, other, revision + 1, createdAt);
    }
}
