package dev.ringback.task.check;

import dev.ringback.platform.problem.CommonError;
import dev.ringback.platform.problem.ProblemException;
import dev.ringback.task.protection.Attempt;
import dev.ringback.task.protection.ContactHistory;
import dev.ringback.task.protection.ContactStates;
import dev.ringback.task.protection.Listing;
import dev.ringback.task.protection.Refusal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whom a check asks about.
 *
 * @param history what is known of the number
 * @param customer whom the call would be to; null leaves open which of the number's customers it is
 */
record Asked(ContactHistory history, @Nullable UUID customer) {

    private static final UUID MADE_UP = new UUID(0, 0);

    /** Of a stored customer. Guard: a task's own reservation does not bar the task. */
    static Asked stored(ContactStates.Person person, @Nullable UUID task) {
        ContactHistory known = person.history();
        return new Asked(task == null ? known : known.withoutReservation(task), person.id());
    }

    /** Of a history made up for the question. */
    static Asked madeUp(ContactCheckRequest request, ZoneId zone) {
        List<Attempt> attempts = Objects.requireNonNull(request.history()).stream()
                .map(dial -> new Attempt(dial.at().at(zone), dial.business(), dial.taskId(), dial.customerId()))
                .toList();
        List<Refusal> refusals = new ArrayList<>();
        if (request.refusals() != null) {
            request.refusals()
                    .forEach((business, times) ->
                            refusals.addAll(Collections.nCopies(times, new Refusal(business, Instant.EPOCH))));
        }
        List<Listing> listings = Boolean.TRUE.equals(request.doNotCall())
                ? List.of(new Listing(MADE_UP, Instant.EPOCH, null))
                : List.of();
        ContactHistory history = new ContactHistory(attempts, List.of(), refusals, listings, Map.of());
        ContactCheckRequest.MadeUpCustomer madeUp = request.profile();
        if (madeUp == null) {
            return new Asked(history, null);
        }
        UUID customer = madeUp.customerId() == null ? MADE_UP : madeUp.customerId();
        return new Asked(history.knowing(customer, madeUp.profile()), customer);
    }

    /** Refuses a question of which it is not clear whose history is meant. */
    static void checkShape(ContactCheckRequest request) {
        if ((request.customerId() == null) == (request.history() == null)) {
            throw invalid("history", "ONE_HISTORY", "give either customerId or history");
        }
        if (request.customerId() != null && request.profile() != null) {
            throw invalid("profile", "ONE_HISTORY", "comes with a made-up history");
        }
        if (request.appointmentAt() == null && request.reason() != null) {
            throw invalid("appointmentAt", "REQUIRED", "comes with the reason of an appointment");
        }
        if (request.appointmentAt() != null && request.reason() == null) {
            throw invalid("reason", "REQUIRED", "say why the time was agreed");
        }
    }

    static ProblemException invalid(String field, String code, String message) {
        return new ProblemException(CommonError.VALIDATION_FAILED).violation(field, code, message);
    }
}
