package dev.ringback.complaint.timing;

import dev.ringback.complaint.clock.ClockPolicy;
import dev.ringback.complaint.clock.Ledger;
import dev.ringback.complaint.clock.Timetable;
import dev.ringback.complaint.course.Complaint;
import dev.ringback.complaint.course.Round;
import dev.ringback.complaint.course.Standing;
import dev.ringback.complaint.handover.HandOver;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One clock of a complaint's round, as its ledger makes it.
 *
 * @param allowance how much time is given
 * @param dueAt when it is used up as things stand; absent while it stands still, or if it stopped before
 * @param metAt when it was reached; absent while it is not
 */
record TargetClock(
        Target target,
        Duration allowance,
        @Nullable Instant dueAt,
        @Nullable Instant metAt) {

    /**
     * What the clocks are read from.
     *
     * @param lastWordAt the customer was last written or talked to then; absent if he was not in this round
     */
    record Facts(
            Complaint complaint,
            Ledger ledger,
            Timetable timetable,
            @Nullable Instant lastWordAt,
            @Nullable HandOver handOver) {}

    /** The clocks of the round in progress. */
    static List<TargetClock> of(Facts facts) {
        Standing.Current current = facts.complaint().course().current();
        Standing.Live live = liveOf(current);
        List<TargetClock> clocks = new ArrayList<>();
        clocks.add(reply(live));
        boolean running = current instanceof Standing.Open || current instanceof Standing.Answered;
        add(clocks, solution(facts, live));
        if (running) {
            add(clocks, update(facts, live));
            add(clocks, handOver(facts));
        }
        return clocks;
    }

    /** Whether it runs towards a due time. */
    boolean runs() {
        return metAt == null && dueAt != null;
    }

    private static Standing.Live liveOf(Standing.Current current) {
        return switch (current) {
            case Standing.Live still -> still;
            case Standing.Closed closed -> closed.was();
        };
    }

    private static TargetClock reply(Standing.Live live) {
        Round round = live.round();
        @Nullable
        Instant answeredAt = switch (live) {
            case Standing.Open open -> null;
            case Standing.Answered answered -> answered.answer().at();
            case Standing.Resolved resolved -> resolved.was().answer().at();
        };
        return new TargetClock(
                Target.REPLY, Duration.between(round.startedAt(), round.replyDueAt()), round.replyDueAt(), answeredAt);
    }

    private static @Nullable TargetClock solution(Facts facts, Standing.Live live) {
        @Nullable Duration allowance = policy(facts).solution();
        if (allowance == null) {
            return null;
        }
        @Nullable
        Instant resolvedAt = live instanceof Standing.Resolved resolved
                ? resolved.resolution().at()
                : null;
        return new TargetClock(
                Target.SOLUTION, allowance, facts.ledger().due(allowance, facts.timetable()::schedule), resolvedAt);
    }

    private static @Nullable TargetClock update(Facts facts, Standing.Live live) {
        @Nullable Duration allowance = policy(facts).update();
        @Nullable Instant since = facts.lastWordAt();
        if (allowance == null || since == null || live instanceof Standing.Open) {
            return null;
        }
        Duration before = facts.ledger().consumed(since, facts.timetable()::schedule);
        return new TargetClock(
                Target.UPDATE,
                allowance,
                facts.ledger().due(before.plus(allowance), facts.timetable()::schedule),
                null);
    }

    private static @Nullable TargetClock handOver(Facts facts) {
        @Nullable HandOver offer = facts.handOver();
        if (offer == null || offer.dueAt() == null) {
            return null;
        }
        return new TargetClock(
                Target.HAND_OVER, Duration.between(offer.offeredAt(), offer.dueAt()), offer.dueAt(), null);
    }

    private static ClockPolicy policy(Facts facts) {
        return facts.timetable().policy(facts.complaint().handling().level());
    }

    private static void add(List<TargetClock> clocks, @Nullable TargetClock clock) {
        if (clock != null) {
            clocks.add(clock);
        }
    }
}
