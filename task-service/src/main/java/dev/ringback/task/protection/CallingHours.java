package dev.ringback.task.protection;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * At which hours a customer may be called (TASK-13): those of all policies at once, in the customer's time zone; the customer's own in place of
 * them, if there are any, and never on a policy's holiday; and about an appointment at any hour.
 *
 * @param zone the time zone in which they are read
 * @param own the customer's own hours, or none
 * @param appointmentAt a time agreed with the customer, or null
 * @param tolerance how far from it a call is still the one that was agreed; null when hours are left aside altogether
 */
record CallingHours(
        ZoneId zone,
        List<CallingWindows.Slot> own,
        @Nullable Instant appointmentAt,
        @Nullable Duration tolerance) {

    /** Open at all times, whatever the policies say. */
    static CallingHours none(ZoneId zone) {
        return new CallingHours(zone, List.of(), null, null);
    }

    /** Rule of a customer's own hours. */
    static final String RULE = "TASK-13";

    /** Hours repeat weekly after the last special date: what does not meet within this time never meets. */
    private static final int DAYS_SEARCHED = 8;

    /** Windows that bar, and the policy they stand in, or null when their slots are the customer's. */
    private record Barring(CallingWindows windows, @Nullable PolicyVersion policy) {}

    /** Whether a call is about the time of the appointment. */
    boolean agreed(Instant at) {
        return appointmentAt != null
                && tolerance != null
                && !at.isBefore(appointmentAt.minus(tolerance))
                && !at.isAfter(appointmentAt.plus(tolerance));
    }

    /** The bars of closed hours; none where the call was agreed. */
    List<Bar> bars(List<PolicyVersion> policies, Instant at) {
        List<Bar> bars = new ArrayList<>();
        if (agreed(at)) {
            return bars;
        }
        for (Barring each : barring(policies)) {
            if (!each.windows().openAt(at, zone)) {
                bars.add(new Bar(
                        each.windows().rule(),
                        each.policy(),
                        BarReason.OUTSIDE_WINDOWS,
                        List.of(),
                        each.windows().nextOpen(at, zone)));
            }
        }
        return bars;
    }

    /** Whether every window of all policies is open, the appointment aside. */
    boolean open(List<PolicyVersion> policies, Instant at) {
        return barring(policies).stream().allMatch(each -> each.windows().openAt(at, zone));
    }

    /** Whether every soft window of all policies is open. */
    boolean preferred(List<PolicyVersion> policies, Instant at) {
        return policies.stream()
                .map(PolicyVersion::windows)
                .allMatch(windows -> windows == null || windows.barring() || windows.openAt(at, zone));
    }

    /** The first instant from {@code from} on at which all are open, or the call was agreed; null for never. */
    @Nullable
    Instant nextOpen(List<PolicyVersion> policies, Instant from) {
        if (agreed(from)) {
            return from;
        }
        Instant open = nextCommonOpening(barring(policies), from);
        Instant agreed = appointmentAt == null || tolerance == null ? null : appointmentAt.minus(tolerance);
        return agreed != null && agreed.isAfter(from) && (open == null || agreed.isBefore(open)) ? agreed : open;
    }

    private @Nullable Instant nextCommonOpening(List<Barring> all, Instant from) {
        LocalDate regular = LocalDate.ofInstant(from, zone);
        for (Barring each : all) {
            regular = each.windows().regularFrom(regular);
        }
        Instant horizon = regular.plusDays(DAYS_SEARCHED).atStartOfDay(zone).toInstant();
        Instant candidate = from;
        while (candidate.isBefore(horizon)) {
            Instant latest = candidate;
            for (Barring each : all) {
                Instant next = each.windows().nextOpen(latest, zone);
                if (next == null) {
                    return null;
                }
                latest = next;
            }
            if (latest.equals(candidate)) {
                return candidate;
            }
            candidate = latest;
        }
        return null;
    }

    private List<Barring> barring(List<PolicyVersion> policies) {
        List<Barring> all = new ArrayList<>();
        if (tolerance == null) {
            return all;
        }
        for (PolicyVersion policy : policies) {
            CallingWindows windows = policy.windows();
            if (windows != null && windows.barring()) {
                all.add(own.isEmpty() ? new Barring(windows, policy) : new Barring(windows.around(own), null));
            }
        }
        if (all.isEmpty() && !own.isEmpty()) {
            all.add(new Barring(CallingWindows.weekly(RULE, own), null));
        }
        return all;
    }
}
