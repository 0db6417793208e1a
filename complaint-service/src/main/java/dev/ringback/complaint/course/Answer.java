package dev.ringback.complaint.course;

import dev.ringback.complaint.clock.ReplyClock;
import java.time.Instant;

/**
 * The answer of a round: its earliest reply.
 *
 * @param at when the customer was answered
 * @param inTime at or before the time it was due (CMPL-2)
 */
public record Answer(Instant at, ReplyChannel channel, boolean inTime) {

    /** An answer in a round. */
    public static Answer in(Round round, Instant at, ReplyChannel channel) {
        return new Answer(at, channel, ReplyClock.inTime(at, round.replyDueAt()));
    }
}
