package dev.ringback.complaint.timing;

import dev.ringback.complaint.clock.Interval;
import dev.ringback.complaint.clock.Ledger;
import dev.ringback.complaint.clock.Timetable;
import dev.ringback.complaint.clock.Timetables;
import dev.ringback.complaint.course.Complaint;
import dev.ringback.complaint.course.CourseWatch;
import dev.ringback.complaint.course.HistoryStore;
import dev.ringback.complaint.course.Round;
import dev.ringback.complaint.course.Standing;
import dev.ringback.complaint.handover.HandOver;
import dev.ringback.complaint.handover.HandOverAnswer;
import dev.ringback.complaint.handover.HandOverStore;
import dev.ringback.platform.clock.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/**
 * Keeps the ledger of each complaint in step with its course, and with it what falls due. Works in the caller's transaction
 * and under the row lock he holds.
 */
@ApplicationScoped
class TimeKeeper implements CourseWatch {

    private static final String BY = "complaint-service";

    private final LedgerStore ledgers;
    private final AlarmStore alarms;
    private final HandOverStore handOvers;
    private final HistoryStore history;
    private final Timetables timetables;
    private final BusinessClock clock;

    TimeKeeper(
            LedgerStore ledgers,
            AlarmStore alarms,
            HandOverStore handOvers,
            HistoryStore history,
            Timetables timetables,
            BusinessClock clock) {
        this.ledgers = ledgers;
        this.alarms = alarms;
        this.handOvers = handOvers;
        this.history = history;
        this.timetables = timetables;
        this.clock = clock;
    }

    @Override
    public void moved(Complaint complaint) {
        Round round = complaint.course().current().round();
        if (complaint.version() > 1) {
            ledgers.forgetAfter(complaint.id(), round.number());
        }
        Ledger before = complaint.version() > 1 ? ledgers.of(complaint.id(), round.number()) : Ledger.EMPTY;
        Ledger after = followed(complaint, before);
        ledgers.keep(complaint.id(), round.number(), before, after);
        if (after.ended()) {
            handOvers.answer(complaint.id(), new HandOver.Reply(HandOverAnswer.LAPSED, clock.now(), BY, null));
        }
        plan(complaint, after, timetables.now());
    }

    /** Computes anew what falls due of a locked complaint. */
    void time(Complaint complaint, Timetable timetable) {
        plan(
                complaint,
                ledgers.of(complaint.id(), complaint.course().current().round().number()),
                timetable);
    }

    /** What the clocks of a complaint are read from. */
    TargetClock.Facts facts(Complaint complaint, Ledger ledger, Timetable timetable) {
        int round = complaint.course().current().round().number();
        boolean answered = complaint.course().current() instanceof Standing.Answered;
        return new TargetClock.Facts(
                complaint,
                ledger,
                timetable,
                answered ? history.lastAnswer(complaint.id(), round) : null,
                complaint.version() > 1 ? handOvers.pending(complaint.id()) : null);
    }

    private Ledger followed(Complaint complaint, Ledger before) {
        Standing.Current current = complaint.course().current();
        return switch (current) {
            case Standing.Open open -> goingOn(complaint, before);
            case Standing.Answered answered -> goingOn(complaint, before);
            case Standing.Resolved resolved ->
                before.endedAt(resolved.resolution().at());
            case Standing.Closed(Standing.Resolved resolved, var closure) ->
                before.endedAt(resolved.resolution().at());
            case Standing.Closed closed -> before.endedAt(closed.closure().at());
        };
    }

    private Ledger goingOn(Complaint complaint, Ledger before) {
        Instant from = before.intervals().isEmpty()
                ? complaint.course().current().round().startedAt()
                : clock.now();
        return before.goOn(new Interval(
                from,
                null,
                complaint.route().departmentId(),
                complaint.handling().level(),
                complaint.handling().paused()));
    }

    private void plan(Complaint complaint, Ledger ledger, Timetable timetable) {
        Round round = complaint.course().current().round();
        List<Alarm> ahead = ledger.ended()
                ? List.of()
                : Alarm.of(
                        TargetClock.of(facts(complaint, ledger, timetable)),
                        timetable.policy(complaint.handling().level()),
                        round.startedAt(),
                        clock.now());
        alarms.plan(complaint.id(), round.number(), ahead, timetable.generation());
    }
}
