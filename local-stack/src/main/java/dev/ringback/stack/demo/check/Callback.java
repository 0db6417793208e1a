package dev.ringback.stack.demo.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A callback that is due by the rules, and what was done about it. */
final class Callback {

    private static final Set<String> EFFECTIVE = Set.of("EFFECTIVE", "SUCCESSFUL");
    private static final Set<String> UNANSWERED = Set.of("NO_ANSWER", "POWERED_OFF", "SUSPENDED");
    private static final int SECOND_DIAL = 2;

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

    /** How the callback ended by its calls (TASK-14): nobody answered twice, or the customer wants no calls. */
    Standing standingByCalls() {
        for (Entry call : records) {
            if (overtaken(call)) {
                continue;
            }
            if ("DO_NOT_CALL".equals(call.maybe("disposition").orElse(""))) {
                return Standing.DO_NOT_CALL;
            }
            boolean last = attempt(call) >= SECOND_DIAL;
            if (last && UNANSWERED.contains(call.text("outcome"))) {
                return Standing.UNREACHABLE;
            }
        }
        return Standing.REQUIRED;
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
