package dev.ringback.task.protection;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A number as it is known at one instant, for one call. The bars it knows hold for that instant and, since nothing is
 * added, for every later one.
 *
 * @param dials dials made by then, live reservations among them
 * @param refusals refusals of the call's business
 * @param listings entries of the do-not-call list
 * @param profile the customer to be called
 */
record KnownContact(
        CountedDials dials, PlannedCall call, long refusals, List<Listing> listings, CustomerProfile profile) {

    static KnownContact of(ContactHistory history, Instant at, PlannedCall call, ZoneId zone) {
        Stream<Attempt> made = history.attempts().stream().filter(a -> !a.at().isAfter(at));
        Stream<Attempt> reserved =
                history.reservations().stream().filter(r -> r.liveAt(at)).map(r -> r.asDialledAt(at));
        List<CountedDials.Dated> dials = Stream.concat(made, reserved)
                .sorted(Comparator.comparing(Attempt::at))
                .map(a -> new CountedDials.Dated(LocalDate.ofInstant(a.at(), zone), a))
                .toList();
        long refusals = history.refusals().stream()
                .filter(r -> r.business().equals(call.business()) && !r.at().isAfter(at))
                .count();
        List<Listing> listings = history.doNotCall().stream()
                .filter(listing -> !listing.since().isAfter(at))
                .toList();
        return new KnownContact(
                new CountedDials(dials, call, zone), call, refusals, listings, history.profileOf(call.customerId()));
    }

    /** The bars of one instant, calling hours aside. */
    List<Bar> bars(List<PolicyVersion> policies, Instant at) {
        List<Bar> bars = new ArrayList<>();
        Bar listed = listBar(at);
        if (listed != null) {
            bars.add(listed);
        }
        if (profile.obsolete()) {
            bars.add(new Bar(ContactProtection.OBSOLETE_RULE, null, BarReason.OBSOLETE, List.of(), null));
        }
        for (PolicyVersion policy : policies) {
            ExcludedClasses excluded = policy.excluded();
            if (excluded != null && excluded.classes().contains(profile.calleeClass())) {
                bars.add(new Bar(excluded.rule(), policy, BarReason.EXCLUDED_CLASS, List.of(), null));
            }
            RefusalLimit limit = policy.refusals();
            if (limit != null && refusals >= limit.max()) {
                bars.add(new Bar(limit.rule(), policy, BarReason.REFUSED_TOO_OFTEN, List.of(), null));
            }
            for (Cap cap : policy.caps()) {
                Bar bar = dials.bar(policy, cap, at);
                if (bar != null) {
                    bars.add(bar);
                }
            }
        }
        return bars;
    }

    /** The entries of the do-not-call list in force at an instant, whether or not they bar the call. */
    List<UUID> listed(Instant at) {
        return listings.stream()
                .filter(listing -> listing.inForceAt(at))
                .map(Listing::entryId)
                .toList();
    }

    /** TASK-17: the do-not-call list bars until its last entry ends; exempt calls (CMPL-4) pass. */
    private @Nullable Bar listBar(Instant at) {
        if (call.contactClass().exempt() || listed(at).isEmpty()) {
            return null;
        }
        Instant end = at;
        for (Listing listing : listings) {
            if (listing.inForceAt(at)) {
                Instant until = listing.until();
                if (until == null) {
                    return new Bar(ContactProtection.EXCLUSION_RULE, null, BarReason.DO_NOT_CALL, List.of(), null);
                }
                end = until.isAfter(end) ? until : end;
            }
        }
        return new Bar(ContactProtection.EXCLUSION_RULE, null, BarReason.DO_NOT_CALL, List.of(), end);
    }
}
