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

    /** What callbacks are about, as the platform names it. */
    enum Purpose {
        DEAL,
        TECHNICAL_ENQUIRY,
        TRIP_VERIFICATION,
        COMPLAINT_FOLLOW_UP
    }

    /**
     * Whom a callback is about.
     *
     * @param name external id of the deal, enquiry, visit or complaint
     * @param contact name of the number in the log
     * @param owner the agent it counts for, if any
     */
    record Subject(String name, String contact, String business, Optional<String> owner) {

        /** As a line says it. */
        static Subject of(Entry line) {
            return new Subject(
                    line.text("externalId"), line.text("contact"), line.text("business"), line.maybe("owner"));
        }
    }

    private final Purpose purpose;
    private final Subject subject;
    private final LocalDate opensOn;
    private final LocalDate dueOn;
    private final List<Entry> leases = new ArrayList<>();
    private final List<Entry> dials = new ArrayList<>();
    private final List<Entry> records = new ArrayList<>();

    Callback(Purpose purpose, Subject subject, LocalDate opensOn, LocalDate dueOn) {
        this.purpose = purpose;
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

    boolean is(Purpose asked) {
        return purpose == asked;
    }

    Subject subject() {
        return subject;
    }

    boolean isOwnedBy(String agent) {
        return subject.owner().filter(agent::equals).isPresent();
    }

    String contact() {
        return subject.contact();
    }

    String name() {
        return subject.name();
    }

    /** CMPL-4: calls about a complaint go to those, too, who want no calls. */
    boolean isOrdinary() {
        return purpose != Purpose.COMPLAINT_FOLLOW_UP;
    }

    /** How a task is found in the log; a complaint may ask for one in each of its rounds. */
    String key() {
        return key(purpose.name(), name(), opensOn.toString());
    }

    /** As {@link #key()}, from what a lease says. */
    static String key(String purpose, String name, String opensOn) {
        return purpose + ' ' + name + (purpose.equals(Purpose.COMPLAINT_FOLLOW_UP.name()) ? ' ' + opensOn : "");
    }

    /** A dial for it, as the policy looks at it. */
    Policy.Dial dialAt(LocalDateTime at) {
        return new Policy.Dial(at, subject.business(), key());
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

    /** Whether the last call is one that completes the task: the customer was reached, and talked about what it was about. */
    boolean completed() {
        if (records.isEmpty()) {
            return false;
        }
        Entry last = records.getLast();
        String said = last.maybe("disposition").orElse("");
        return EFFECTIVE.contains(last.text("outcome"))
                && !said.equals("REFUSED")
                && !said.equals("DO_NOT_CALL")
                && after(last).closed();
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
