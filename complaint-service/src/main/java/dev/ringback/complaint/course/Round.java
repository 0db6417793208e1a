package dev.ringback.complaint.course;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One go at a complaint: from its receipt, or from the customer who was not satisfied, on.
 *
 * @param number 1, and one more after each reopening
 * @param startedAt receipt, or the end of the call that told the customer was not satisfied
 * @param replyDueAt an answer at this very instant is in time (CMPL-2)
 * @param openedBy that call; absent in round 1
 */
public record Round(
        int number,
        Instant startedAt,
        Instant replyDueAt,
        @Nullable UUID openedBy) {

    static Round first(Instant receivedAt, Duration timeToReply) {
        return new Round(1, receivedAt, receivedAt.plus(timeToReply), null);
    }

    Round toReplyWithin(Duration timeToReply) {
        return new Round(number, startedAt, startedAt.plus(timeToReply), openedBy);
    }

    /** The round a dissatisfied customer begins. Its time runs from the end of his call, whenever that is told, and is as long. */
    Round after(Word dissatisfied) {
        Duration timeToReply = Duration.between(startedAt, replyDueAt);
        return new Round(number + 1, dissatisfied.at(), dissatisfied.at().plus(timeToReply), dissatisfied.callId());
    }
}
