package dev.ringback.task.protection;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether a number may be dialled. The one place that does: claim, dial and contact check all ask here. Pure; the strictest of all
 * policies wins. Days, months and years are cut in the business time zone (G1).
 */
public final class ContactProtection {

    /** Rule of the do-not-call list, which holds without any policy. */
    static final String EXCLUSION_RULE = "TASK-17";

    /** Calling hours repeat weekly: policies whose hours do not meet within this time never meet. */
    private static final Duration WINDOW_HORIZON = Duration.ofDays(8);

    private static final Comparator<Bar> LONGEST =
            Comparator.comparing(Bar::clearsAt, Comparator.nullsLast(Comparator.naturalOrder()));

    private final ZoneId zone;

    /** @param zone the business time zone */
    public ContactProtection(ZoneId zone) {
        this.zone = zone;
    }

    /**
     * Decides about one dial.
     *
     * @param history the number's history; dials later than {@code at} are not known yet and do not count, reservations live at {@code at}
     *     count as dials made then
     * @param policies every policy that applies
     * @param call what the call is about, and for which task
     * @param at the instant of the dial
     */
    public Decision decide(ContactHistory history, List<PolicyVersion> policies, PlannedCall call, Instant at) {
        KnownContact contact = KnownContact.of(history, at, call, zone);
        List<Bar> bars = bars(contact, policies, at);
        if (bars.isEmpty()) {
            return new Decision.Allowed(contact.listed(at));
        }
        Bar told = bars.getFirst();
        for (Bar bar : bars) {
            told = LONGEST.compare(bar, told) > 0 ? bar : told;
        }
        PolicyVersion policy = told.policy();
        return new Decision.Barred(
                told.rule(),
                policy == null ? null : policy.id(),
                policy == null ? null : policy.version(),
                told.reason(),
                told.counted(),
                nextAllowed(contact, policies, at));
    }

    /**
     * Whether a dial was or will be allowed at any instant of a period, each instant seen with the dials made by then. Reservations are left
     * out: they may never be dialled.
     *
     * @param from first instant
     * @param until first instant after the period
     */
    public boolean everAllowed(
            ContactHistory history, List<PolicyVersion> policies, PlannedCall call, Instant from, Instant until) {
        ContactHistory dialled = history.withoutReservations();
        Instant at = from;
        while (at.isBefore(until)) {
            switch (decide(dialled, policies, call, at)) {
                case Decision.Allowed allowed -> {
                    return true;
                }
                case Decision.Barred barred -> {
                    // Later dials only add bars, so nothing is skipped by going straight to the end of the known ones.
                    Instant next = barred.nextAllowedAt();
                    if (next == null) {
                        return false;
                    }
                    at = next;
                }
            }
        }
        return false;
    }

    /** Whether the calling hours of all {@code policies} are open at {@code at}; says nothing about any number. */
    public boolean open(List<PolicyVersion> policies, Instant at) {
        return policies.stream()
                .map(PolicyVersion::windows)
                .allMatch(windows -> windows == null || windows.openAt(at, zone));
    }

    private List<Bar> bars(KnownContact contact, List<PolicyVersion> policies, Instant at) {
        List<Bar> bars = lastingBars(contact, policies, at);
        for (PolicyVersion policy : policies) {
            CallingWindows windows = policy.windows();
            if (windows != null && !windows.openAt(at, zone)) {
                bars.add(new Bar(
                        windows.rule(), policy, BarReason.OUTSIDE_WINDOWS, List.of(), windows.nextOpen(at, zone)));
            }
        }
        return bars;
    }

    /** The bars that do not come back weekly. */
    private List<Bar> lastingBars(KnownContact contact, List<PolicyVersion> policies, Instant at) {
        List<Bar> bars = new ArrayList<>();
        Bar listed = contact.listBar(at);
        if (listed != null) {
            bars.add(listed);
        }
        for (PolicyVersion policy : policies) {
            RefusalLimit refusals = policy.refusals();
            if (refusals != null && contact.refusals() >= refusals.max()) {
                bars.add(new Bar(refusals.rule(), policy, BarReason.REFUSED_TOO_OFTEN, List.of(), null));
            }
            for (Cap cap : policy.caps()) {
                Bar bar = switch (cap) {
                    case Cap.CalendarMonth month -> contact.monthBar(policy, month, at);
                    case Cap.CalendarYear year -> contact.yearBar(policy, year, at);
                    case Cap.SameBusinessGap gap -> contact.gapBar(policy, gap, at);
                };
                if (bar != null) {
                    bars.add(bar);
                }
            }
        }
        return bars;
    }

    /** Goes forward from bar to bar until none is left; null when that never happens. */
    private @Nullable Instant nextAllowed(KnownContact contact, List<PolicyVersion> policies, Instant at) {
        Instant candidate = at;
        while (true) {
            List<Bar> bars = lastingBars(contact, policies, candidate);
            if (!bars.isEmpty()) {
                Instant clear = bars.stream().max(LONGEST).orElseThrow().clearsAt();
                if (clear == null) {
                    return null;
                }
                candidate = clear;
                continue;
            }
            Instant open = nextCommonOpening(policies, candidate);
            if (open == null || open.equals(candidate)) {
                return open;
            }
            candidate = open;
        }
    }

    private @Nullable Instant nextCommonOpening(List<PolicyVersion> policies, Instant from) {
        Instant candidate = from;
        while (!open(policies, candidate)) {
            for (PolicyVersion policy : policies) {
                CallingWindows windows = policy.windows();
                candidate = windows == null ? candidate : windows.nextOpen(candidate, zone);
            }
            if (candidate.isAfter(from.plus(WINDOW_HORIZON))) {
                return null;
            }
        }
        return candidate;
    }
}
