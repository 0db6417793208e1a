package dev.ringback.task.protection;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everything a protection decision needs to know about one telephone number.
 *
 * @param attempts its dials, in any order
 * @param reservations places held by leases, live or not
 * @param refusals refusals by business
 * @param doNotCall its entries on the do-not-call list, ended ones too; histories written before there were entries lack them
 * @param profiles what its customers are, by their ids; ordinary customers are left out
 */
public record ContactHistory(
        List<Attempt> attempts,
        List<Reservation> reservations,
        List<Refusal> refusals,
        List<Listing> doNotCall,
        Map<UUID, CustomerProfile> profiles) {

    /** A number nobody has called yet. */
    public static final ContactHistory EMPTY = new ContactHistory(List.of(), List.of(), List.of(), List.of(), Map.of());

    /** Longer than any cap looks back, the month it is counted in included. */
    private static final long REMEMBERED_DAYS = (Cap.LONGEST_MONTHS + 2) * 31L;

    /** Keeps unmodifiable copies. */
    @SuppressWarnings("NullAway") // a stored history may lack what was not known when it was written
    public ContactHistory {
        attempts = List.copyOf(attempts);
        reservations = List.copyOf(reservations);
        refusals = List.copyOf(refusals);
        doNotCall = doNotCall == null ? List.of() : List.copyOf(doNotCall);
        profiles = profiles == null ? Map.of() : Map.copyOf(profiles);
    }

    /** What is known of a customer of the number; an ordinary one unless something is. */
    CustomerProfile profileOf(@Nullable UUID customer) {
        return customer == null ? CustomerProfile.ORDINARY : profiles.getOrDefault(customer, CustomerProfile.ORDINARY);
    }

    /** This history with a customer as he is now. */
    public ContactHistory knowing(UUID customer, CustomerProfile profile) {
        Map<UUID, CustomerProfile> known = new TreeMap<>(profiles);
        if (profile.equals(CustomerProfile.ORDINARY)) {
            known.remove(customer);
        } else {
            known.put(customer, profile);
        }
        return new ContactHistory(attempts, reservations, refusals, doNotCall, known);
    }

    /** This history with one more dial. */
    public ContactHistory plus(Attempt attempt) {
        return new ContactHistory(append(attempts, attempt), reservations, refusals, doNotCall, profiles);
    }

    /** This history with one more refusal. */
    public ContactHistory plus(Refusal refusal) {
        return new ContactHistory(attempts, reservations, append(refusals, refusal), doNotCall, profiles);
    }

    /** This history with one such refusal less: it was not said after all. */
    public ContactHistory without(Refusal refusal) {
        List<Refusal> left = new ArrayList<>(refusals);
        left.remove(refusal);
        return new ContactHistory(attempts, reservations, left, doNotCall, profiles);
    }

    /** This history with {@code reservation} in place of any earlier one of the same task. */
    public ContactHistory reserving(Reservation reservation) {
        return new ContactHistory(
                attempts,
                append(withoutReservation(reservation.taskId()).reservations, reservation),
                refusals,
                doNotCall,
                profiles);
    }

    /** This history without the reservation of {@code taskId}. */
    public ContactHistory withoutReservation(UUID taskId) {
        return new ContactHistory(
                attempts,
                reservations.stream().filter(r -> !r.taskId().equals(taskId)).toList(),
                refusals,
                doNotCall,
                profiles);
    }

    /** This history without any reservation: what holds even if no leased task is ever dialled. */
    public ContactHistory withoutReservations() {
        return new ContactHistory(attempts, List.of(), refusals, doNotCall, profiles);
    }

    /** This history with one more entry of the do-not-call list. */
    public ContactHistory plus(Listing listing) {
        return new ContactHistory(attempts, reservations, refusals, append(doNotCall, listing), profiles);
    }

    /** This history with an entry of the do-not-call list ended at an instant, unless it ends earlier or is not there. */
    public ContactHistory ending(UUID entryId, Instant at) {
        return new ContactHistory(
                attempts,
                reservations,
                refusals,
                doNotCall.stream()
                        .map(listing -> listing.entryId().equals(entryId) ? listing.endingAt(at) : listing)
                        .toList(),
                profiles);
    }

    /** This history as if nobody had asked not to be called: what the other rules alone say. */
    public ContactHistory withoutListings() {
        return new ContactHistory(attempts, reservations, refusals, List.of(), profiles);
    }

    /** Whether the do-not-call list bars ordinary calls at {@code instant}. */
    public boolean listedAt(Instant instant) {
        return doNotCall.stream().anyMatch(listing -> listing.inForceAt(instant));
    }

    /**
     * This history as a process sees it whose clock shows {@code now}: what another process recorded a moment ahead of that clock happened
     * now. Without it two processes whose clocks differ would not see each other's dials.
     */
    public ContactHistory seenAt(Instant now) {
        return new ContactHistory(
                attempts.stream()
                        .map(a -> a.at().isAfter(now) ? new Attempt(now, a.business(), a.taskId(), a.customerId()) : a)
                        .toList(),
                reservations,
                refusals.stream()
                        .map(r -> r.at().isAfter(now) ? new Refusal(r.business(), now) : r)
                        .toList(),
                doNotCall.stream()
                        .map(l -> l.since().isAfter(now) ? new Listing(l.entryId(), now, l.until()) : l)
                        .toList(),
                profiles);
    }

    /** This history without the dials that no cap can count any more, and without entries that ended as long ago. */
    public ContactHistory remembering(Instant now) {
        Instant horizon = now.minus(REMEMBERED_DAYS, ChronoUnit.DAYS);
        return new ContactHistory(
                attempts.stream().filter(a -> a.at().isAfter(horizon)).toList(),
                reservations,
                refusals,
                doNotCall.stream()
                        .filter(l -> l.until() == null || l.until().isAfter(horizon))
                        .toList(),
                profiles);
    }

    private static <T> List<T> append(List<T> list, T item) {
        List<T> longer = new ArrayList<>(list);
        longer.add(item);
        return longer;
    }
}
