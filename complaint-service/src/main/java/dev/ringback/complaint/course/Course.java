package dev.ringback.complaint.course;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All rounds of a complaint.
 *
 * @param past those the customer was not satisfied with, in order
 * @param current where the last one stands
 */
public record Course(List<Standing.Reopened> past, Standing.Current current) {

    /** Keeps an unmodifiable copy. */
    public Course {
        past = List.copyOf(past);
    }

    /** A complaint that was just received, to be answered within some clock time. */
    public static Course begun(Instant receivedAt, Duration timeToReply) {
        return new Course(List.of(), new Standing.Open(Round.first(receivedAt, timeToReply)));
    }

    /** The same to be answered within some clock time of the beginning of its round; what was answered stays as it was. */
    Course toReplyWithin(Duration timeToReply) {
        return current instanceof Standing.Open open
                ? with(new Standing.Open(open.round().toReplyWithin(timeToReply)))
                : this;
    }

    /** The same with the next step of the round in progress. */
    public Course with(Standing.Current next) {
        return new Course(past, next);
    }

    /** The course up to the end of a round, as its customer was asked; empty for a round that never began. */
    public Optional<Course> asOf(int round) {
        if (round == past.size() + 1) {
            return Optional.of(this);
        }
        return round >= 1 && round <= past.size()
                ? Optional.of(new Course(
                        past.subList(0, round - 1), past.get(round - 1).was()))
                : Optional.empty();
    }

    /**
     * The course as the follow-up calls known now make it (CMPL-6). It does not depend on the order they came in: a call
     * speaks to the resolution it was dialled after, and a correction that takes a word back takes its consequence back.
     *
     * <p>A reopening is taken back only while nothing was done about it. Once the customer was answered again, what was
     * said before stays as it was taken then.
     *
     * @param calls all follow-up calls of the complaint, each as it reads now
     */
    public Course heard(List<FollowUpCall> calls) {
        return switch (current) {
            case Standing.Open open
            when !past.isEmpty() -> {
                Standing.Reopened last = past.getLast();
                yield new Course(past.subList(0, past.size() - 1), last.was())
                        .told(last.was(), last.overruled(), calls);
            }
            case Standing.Open open -> this;
            case Standing.Answered answered -> this;
            case Standing.Resolved resolved -> told(resolved, null, calls);
            case Standing.Closed(Standing.Resolved resolved, Closure.ByCustomer by) -> told(resolved, null, calls);
            // Who withdrew has nothing more to say; who was given up as unreachable may have been reached after all.
            case Standing.Closed(Standing.Resolved resolved, Closure.ByDecision decision)
            when decision.reason() != ClosedReason.WITHDRAWN -> told(resolved, decision, calls);
            case Standing.Closed closed -> this;
        };
    }

    private Course told(Standing.Resolved resolved, Closure.@Nullable ByDecision decision, List<FollowUpCall> calls) {
        Optional<Word> word = Word.on(resolved.resolution(), calls);
        if (word.filter(Word::dissatisfied).isPresent()) {
            Standing.Resolved before = new Standing.Resolved(resolved.was(), resolved.resolution(), null);
            List<Standing.Reopened> rounds = new ArrayList<>(past);
            rounds.add(new Standing.Reopened(before, word.get(), decision));
            return new Course(rounds, new Standing.Open(resolved.round().after(word.get())));
        }
        Standing.Resolved heard = new Standing.Resolved(resolved.was(), resolved.resolution(), word.orElse(null));
        if (decision != null) {
            return with(new Standing.Closed(heard, decision));
        }
        return word.filter(Word::satisfied).isPresent()
                ? with(new Standing.Closed(heard, new Closure.ByCustomer(word.get())))
                : with(heard);
    }
}
