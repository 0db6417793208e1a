package dev.ringback.stack.demo.check;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A callback that is due by the rules, and what was done about it. */
final class Callback {

    private static final Set<String> EFFECTIVE = Set.of("EFFECTIVE", "SUCCESSFUL");
    private static final Set<String> UNANSWERED = Set.of("NO_ANSWER", "POWERED_OFF", "SUSPENDED");
    private static final int SECOND_DIAL = 2;
    private static final Duration RETRY_AFTER = Duration.ofHours(2);

    /** Why a callback is not required after all, or that it is. */
    enum Standing {
        REQUIRED,
        UNREACHABLE,
        DO_NOT_CALL,
        BARRED
    }

    private final boolean deal;
    private final Entry subject;
    private final LocalDate opensOn;
    private final LocalDate dueOn;
    private final List<Entry> leases = new ArrayList<>();
    private final List<Entry> dials = new ArrayList<>();
    private final List<Entry> records = new ArrayList<>();

    Callback(boolean deal, Entry subject, LocalDate opensOn, LocalDate dueOn) {
        this.deal = deal;
        this.subject = subject;
        this.opensOn = opensOn;
        this.dueOn = dueOn;
    }

    void lease(Entry lease) {
        leases.add(lease);
    }

    void dial(Entry dial) {
        dials.add(dial);
    }

    void record(Entry call) {
        records.add(call);
    }

    boolean isDeal() {
        return deal;
    }

    Optional<String> owner() {
        return subject.maybe("owner");
    }

    String contact() {
        return subject.text("contact");
    }

    String business() {
        return subject.text("business");
    }

    String name() {
        return subject.text("externalId");
    }

    /** A dial for it, as the policy looks at it. */
    Policy.Dial dialAt(LocalDateTime at) {
        return new Policy.Dial(at, business(), (deal ? "DEAL " : "TECHNICAL_ENQUIRY ") + name());
    }

    LocalDate opensOn() {
        return opensOn;
    }

    LocalDate dueOn() {
        return dueOn;
    }

    List<Entry> leases() {
        return leases;
    }

    List<Entry> dials() {
        return dials;
    }

    List<Entry> records() {
        return records;
    }

    /** TASK-2: an effective or better call whose local start date lies between opening and due date. */
    boolean done(History history) {
        return records.stream().anyMatch(call -> {
            LocalDate day = history.localDate(call, "startedAt");
            return EFFECTIVE.contains(call.text("outcome")) && !day.isBefore(opensOn) && !day.isAfter(dueOn);
        });
    }

    /**
     * Where the calls took the task (TASK-14).
     *
     * @param closed whether they ended it
     * @param standing whether it still counts
     * @param again if it is open after a call: from when on it may be called again
     */
    record Move(boolean closed, Standing standing, Optional<Instant> again) {

        static final Move UNTOUCHED = new Move(false, Standing.REQUIRED, Optional.empty());

        static Move closed(Standing standing) {
            return new Move(true, standing, Optional.empty());
        }
    }

    Move move() {
        Move move = Move.UNTOUCHED;
        for (Entry call : records) {
            if (!move.closed() && !overtaken(call)) {
                move = after(call);
            }
        }
        return move;
    }

    private Move after(Entry call) {
        String disposition = call.maybe("disposition").orElse("");
        String outcome = call.text("outcome");
        if (disposition.equals("DO_NOT_CALL")) {
            return Move.closed(Standing.DO_NOT_CALL);
        }
        Optional<Instant> appointment = call.maybe("appointmentAt").map(Instant::parse);
        if (disposition.equals("RESCHEDULE") && appointment.isPresent() && !outcome.equals("SUCCESSFUL")) {
            return new Move(false, Standing.REQUIRED, appointment);
        }
        boolean unanswered = UNANSWERED.contains(outcome);
        boolean ended = disposition.equals("REFUSED") || !(unanswered || outcome.equals("CONNECTED_INCOMPLETE"));
        if (ended) {
            return Move.closed(Standing.REQUIRED);
        }
        if (attempt(call) < SECOND_DIAL) {
            return new Move(
                    false,
                    Standing.REQUIRED,
                    Optional.of(call.instant("endedAt").plus(RETRY_AFTER)));
        }
        return Move.closed(unanswered ? Standing.UNREACHABLE : Standing.REQUIRED);
    }

    /** An outcome whose lease had been given to somebody else by then is a call, but does not move the task. */
    private boolean overtaken(Entry call) {
        long token = dialOf(call).number("fencingToken");
        return leases.stream()
                .anyMatch(lease -> lease.number("fencingToken") > token && lease.sequence() < call.sequence());
    }

    private long attempt(Entry call) {
        return dialOf(call).number("attempt");
    }

    private Entry dialOf(Entry call) {
        return dials.stream()
                .filter(dial -> dial.text("attemptId").equals(call.text("attemptId")))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("A call without a dial: " + call.json()));
    }
}
