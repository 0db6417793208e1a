package dev.ringback.complaint.course;

import dev.ringback.complaint.clock.ReplyClock;
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

    static Round first(Instant receivedAt) {
        return new Round(1, receivedAt, ReplyClock.dueAfter(receivedAt), null);
    }

    /** The round a dissatisfied customer begins. Its time runs from the end of his call, whenever that is told. */
    Round after(Word dissatisfied) {
        return new Round(number + 1, dissatisfied.at(), ReplyClock.dueAfter(dissatisfied.at()), dissatisfied.callId());
    }
}
