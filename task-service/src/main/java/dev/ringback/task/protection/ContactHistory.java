package dev.ringback.task.protection;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everything a protection decision needs to know about one telephone number.
 *
 * @param attempts its dials, in any order
 * @param reservations places held by leases, live or not
 * @param refusals refusals by business
 * @param doNotCallSince since when the number must not be called, or null
 */
public record ContactHistory(
        List<Attempt> attempts,
        List<Reservation> reservations,
        List<Refusal> refusals,
        @Nullable Instant doNotCallSince) {

    /** A number nobody has called yet. */
    public static final ContactHistory EMPTY = new ContactHistory(List.of(), List.of(), List.of(), null);

    /** Longer than any cap looks back, the month it is counted in included. */
    private static final long REMEMBERED_DAYS = (Cap.LONGEST_MONTHS + 2) * 31L;

    /** Keeps unmodifiable copies. */
    public ContactHistory {
        attempts = List.copyOf(attempts);
        reservations = List.copyOf(reservations);
        refusals = List.copyOf(refusals);
    }

    /** This history with one more dial. */
    public ContactHistory plus(Attempt attempt) {
        return new ContactHistory(append(attempts, attempt), reservations, refusals, doNotCallSince);
    }

    /** This history with one more refusal. */
    public ContactHistory plus(Refusal refusal) {
        return new ContactHistory(attempts, reservations, append(refusals, refusal), doNotCallSince);
    }

    /** This history with {@code reservation} in place of any earlier one of the same task. */
    public ContactHistory reserving(Reservation reservation) {
        return new ContactHistory(
                attempts,
                append(withoutReservation(reservation.taskId()).reservations, reservation),
                refusals,
                doNotCallSince);
    }

    /** This history without the reservation of {@code taskId}. */
    public ContactHistory withoutReservation(UUID taskId) {
        return new ContactHistory(
                attempts,
                reservations.stream().filter(r -> !r.taskId().equals(taskId)).toList(),
                refusals,
                doNotCallSince);
    }

    /** This history without any reservation: what holds even if no leased task is ever dialled. */
    public ContactHistory withoutReservations() {
        return new ContactHistory(attempts, List.of(), refusals, doNotCallSince);
    }

    /** This history with calls barred from {@code since} on; an earlier bar stays. */
    public ContactHistory barredSince(Instant since) {
        boolean earlier = doNotCallSince != null && !doNotCallSince.isAfter(since);
        return earlier ? this : new ContactHistory(attempts, reservations, refusals, since);
    }

    /**
     * This history as a process sees it whose clock shows {@code now}: what another process recorded a moment ahead of that clock happened
     * now. Without it two processes whose clocks differ would not see each other's dials.
     */
    public ContactHistory seenAt(Instant now) {
        return new ContactHistory(
                attempts.stream()
                        .map(a -> a.at().isAfter(now) ? new Attempt(now, a.business(), a.taskId()) : a)
                        .toList(),
                reservations,
                refusals.stream()
                        .map(r -> r.at().isAfter(now) ? new Refusal(r.business(), now) : r)
                        .toList(),
                doNotCallSince != null && doNotCallSince.isAfter(now) ? now : doNotCallSince);
    }

    /** This history without the dials that no cap can count any more. */
    public ContactHistory remembering(Instant now) {
        Instant horizon = now.minus(REMEMBERED_DAYS, ChronoUnit.DAYS);
        return new ContactHistory(
                attempts.stream().filter(a -> a.at().isAfter(horizon)).toList(),
                reservations,
                refusals,
                doNotCallSince);
    }

    private static <T> List<T> append(List<T> list, T item) {
        List<T> longer = new ArrayList<>(list);
        longer.add(item);
        return longer;
    }
}
