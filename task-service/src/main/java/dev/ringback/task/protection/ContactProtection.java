package dev.ringback.task.protection;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
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

    /** Rule of the mark of an obsolete customer, which holds without any policy. */
    static final String OBSOLETE_RULE = "TASK-4";

    private static final Comparator<Bar> LONGEST =
            Comparator.comparing(Bar::clearsAt, Comparator.nullsLast(Comparator.naturalOrder()));

    private final ZoneId zone;
    private final Duration appointmentTolerance;

    /**
     * @param zone the business time zone
     * @param appointmentTolerance how long before and after the time agreed with a customer a call is still the one that was agreed
     */
    public ContactProtection(ZoneId zone, Duration appointmentTolerance) {
        this.zone = zone;
        this.appointmentTolerance = appointmentTolerance;
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
    public Decision decide(ContactHistory history, AppliedPolicies policies, PlannedCall call, Instant at) {
        KnownContact contact = KnownContact.of(history, at, call, zone);
        CallingHours hours = policies.atAnyHour() ? CallingHours.none(zone) : hours(contact.profile(), call);
        List<PolicyVersion> inForce = policies.at(at);
        List<Bar> bars = contact.bars(inForce, at);
        bars.addAll(hours.bars(inForce, at));
        if (bars.isEmpty()) {
            return new Decision.Allowed(contact.listed(at), hours.agreed(at) && !hours.open(inForce, at));
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
                nextAllowed(contact, hours, policies, at));
    }

    /** Whether a dial was or will be allowed at any instant of a period, as {@link #firstAllowed} sees it. */
    public boolean everAllowed(
            ContactHistory history, AppliedPolicies policies, PlannedCall call, Instant from, Instant until) {
        return firstAllowed(history, policies, call, from, until) != null;
    }

    /**
     * The first instant of a period at which a dial was or will be allowed, each instant seen with the dials made by then; null for none.
     * Reservations are left out: they may never be dialled.
     *
     * @param from first instant
     * @param until first instant after the period
     */
    public @Nullable Instant firstAllowed(
            ContactHistory history, AppliedPolicies policies, PlannedCall call, Instant from, Instant until) {
        ContactHistory dialled = history.withoutReservations();
        Instant at = from;
        while (at.isBefore(until)) {
            switch (decide(dialled, policies, call, at)) {
                case Decision.Allowed allowed -> {
                    return at;
                }
                case Decision.Barred barred -> {
                    // Later dials only add bars, so nothing is skipped by going straight to the end of the known ones.
                    Instant next = barred.nextAllowedAt();
                    if (next == null) {
                        return null;
                    }
                    at = next;
                }
            }
        }
        return null;
    }

    /** Whether the calling hours of all {@code policies} are open at {@code at} in business time; says nothing about any number. */
    public boolean open(AppliedPolicies policies, Instant at) {
        return new CallingHours(zone, List.of(), null, appointmentTolerance).open(policies.at(at), at);
    }

    /** Whether the soft windows of all {@code policies} are open to the customer at {@code at} (TASK-13); they bar nothing. */
    public boolean preferred(ContactHistory history, AppliedPolicies policies, PlannedCall call, Instant at) {
        return policies.atAnyHour()
                || hours(history.profileOf(call.customerId()), call).preferred(policies.at(at), at);
    }

    private CallingHours hours(CustomerProfile profile, PlannedCall call) {
        ZoneId own = profile.timeZone();
        PreferredWindow preferred = profile.preferredWindow();
        return new CallingHours(
                own == null ? zone : own,
                preferred == null ? List.of() : preferred.slots(),
                call.appointmentAt(),
                appointmentTolerance);
    }

    /** Goes forward from bar to bar, and from one version of a policy to the next, until no bar is left; null when that never happens. */
    private static @Nullable Instant nextAllowed(
            KnownContact contact, CallingHours hours, AppliedPolicies policies, Instant at) {
        @Nullable Instant candidate = at;
        while (candidate != null) {
            List<PolicyVersion> inForce = policies.at(candidate);
            List<Bar> bars = contact.bars(inForce, candidate);
            @Nullable
            Instant clear = bars.isEmpty()
                    ? hours.nextOpen(inForce, candidate)
                    : bars.stream().max(LONGEST).orElseThrow().clearsAt();
            if (candidate.equals(clear)) {
                return candidate;
            }
            @Nullable Instant change = policies.changesAfter(candidate);
            candidate = change != null && (clear == null || change.isBefore(clear)) ? change : clear;
        }
        return null;
    }
}
