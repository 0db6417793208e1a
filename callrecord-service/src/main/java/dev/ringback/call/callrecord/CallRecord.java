package dev.ringback.call.callrecord;

import dev.ringback.call.grant.DialGrant;
import dev.ringback.call.outcome.CallDefinition;
import dev.ringback.call.outcome.Direction;
import dev.ringback.call.questionnaire.CallForm;
import dev.ringback.call.session.ScriptTrace;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A call as it reads now (CALL-1). Instants are in microseconds, the precision of the database, so that answer, row and
 * event agree.
 *
 * @param agentId who made or took it
 * @param orgUnitId the unit he called for
 * @param customerId reference of the customer, never a number
 * @param script by which script it was made; null if by none
 * @param questionnaire the version it is held to; null if there was none
 * @param revision 1 as first recorded, one more with each correction
 */
record CallRecord(
        UUID id,
        CallOrigin origin,
        String agentId,
        @Nullable String orgUnitId,
        @Nullable UUID customerId,
        @Nullable String business,
        Direction direction,
        Instant startedAt,
        Instant endedAt,
        @Nullable ScriptTrace script,
        @Nullable HeldTo questionnaire,
        CallResult result,
        int revision,
        Instant createdAt) {

    /** A version of a questionnaire. */
    @Schema(
            name = "CallQuestionnaire",
            description = "The version of a questionnaire that the answers of a call are held to.",
            requiredProperties = {"id", "version"})
    record HeldTo(
            @Schema(examples = "deal-form") String id,
            @Schema(examples = "1") int version) {}

    /** The revision of a call nobody corrected. */
    static final int FIRST_REVISION = 1;

    /** The record of a posted outcome that keeps the rules; no telephone number gets into it. */
    static CallRecord of(UUID id, PostCallRecord call, CallBasis basis, Instant createdAt) {
        DialGrant grant = basis.grant();
        CallForm.Used used = basis.form().questionnaire();
        Instant startedAt = call.startedAt().truncatedTo(ChronoUnit.MICROS);
        Instant endedAt = call.endedAt().truncatedTo(ChronoUnit.MICROS);
        return new CallRecord(
                id,
                new CallOrigin.Granted(grant),
                grant.agentId(),
                basis.orgUnitId(),
                grant.customerId(),
                grant.business(),
                Direction.OUTBOUND,
                startedAt,
                endedAt,
                basis.script(),
                used == null ? null : new HeldTo(used.id(), used.version()),
                CallResult.of(call.result(), basis.form(), basis.definition(), Duration.between(startedAt, endedAt)),
                FIRST_REVISION,
                createdAt);
    }

    /** The record of a call of another system. */
    static CallRecord of(UUID id, HistoricCall call, CallDefinition definition, Instant createdAt) {
        return new CallRecord(
                id,
                new CallOrigin.Imported(call.source(), call.externalId()),
                call.agentId(),
                call.orgUnitId(),
                call.customerId(),
                call.business(),
                call.direction(),
                call.startedAt(),
                call.endedAt(),
                null,
                null,
                CallResult.of(
                        call.result(),
                        CallForm.plain(List.of()),
                        definition,
                        Duration.between(call.startedAt(), call.endedAt())),
                FIRST_REVISION,
                createdAt);
    }

    /** The dial it was made by, or null on a call of another system. */
    @Nullable
    DialGrant dial() {
        return origin instanceof CallOrigin.Granted(DialGrant dial) ? dial : null;
    }

    /** What a successful callback answers, in the order to ask. */
    List<String> questions() {
        DialGrant dial = dial();
        return dial == null ? List.of() : dial.questions();
    }

    /** From its beginning to its end. */
    Duration length() {
        return Duration.between(startedAt, endedAt);
    }

    /** The same call with another result. */
    CallRecord corrected(CallResult other) {
        return new CallRecord(
                id,
                origin,
                agentId,
                orgUnitId,
                customerId,
                business,
                direction,
                startedAt,
                endedAt,
                script,
                questionnaire,
                other,
                revision + 1,
                createdAt);
    }
}
