package dev.ringback.complaint.intake;

import dev.ringback.platform.text.FreeText;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A complaint as it is kept. Instants are in microseconds, the precision of the database.
 *
 * @param orgUnitId unit of the agent it is about, as of the day it was taken in
 * @param replyDueAt the customer is answered at this instant at the latest
 * @param createdBy who took it in
 * @param version rises with every change
 */
record Complaint(
        UUID id,
        String source,
        String externalId,
        @Nullable UUID customerId,
        Channel channel,
        CauseClass causeClass,
        @Nullable String subjectAgentId,
        @Nullable String orgUnitId,
        String text,
        ComplaintState state,
        Instant receivedAt,
        Instant replyDueAt,
        String createdBy,
        Instant createdAt,
        long version) {

    /** CMPL-2: clock hours, through nights and holidays. */
    static final Duration TIME_TO_REPLY = Duration.ofHours(12);

    /** A new complaint; no telephone number gets into it. */
    static Complaint raised(
            UUID id, RaiseComplaint raise, @Nullable String orgUnitId, String createdBy, Instant createdAt) {
        Instant receivedAt = raise.receivedAt().truncatedTo(ChronoUnit.MICROS);
        return new Complaint(
                id,
                raise.source(),
                raise.externalId(),
                raise.customerId(),
                raise.channel(),
                raise.causeClass(),
                raise.subjectAgentId(),
                orgUnitId,
                FreeText.withoutNumbers(raise.text()),
                ComplaintState.RAISED,
                receivedAt,
                receivedAt.plus(TIME_TO_REPLY),
                createdBy,
                createdAt,
                1);
    }

    /** Whether the other says the same about the same. Who took it in, and when, makes no difference. */
    boolean saysTheSameAs(Complaint other) {
        return source.equals(other.source)
                && externalId.equals(other.externalId)
                && Objects.equals(customerId, other.customerId)
                && channel == other.channel
                && causeClass == other.causeClass
                && Objects.equals(subjectAgentId, other.subjectAgentId)
                && text.equals(other.text)
                && receivedAt.equals(other.receivedAt);
    }

    /** Whether the customer should have been answered by now: the last instant of the deadline still meets it (G3). */
    boolean overdue(Instant now) {
        return state == ComplaintState.RAISED && now.isAfter(replyDueAt);
    }
}
