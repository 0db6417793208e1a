package dev.ringback.stack.demo.check;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Every callback that the acknowledged deals, enquiries, trips and complaints make due (TASK-2, TASK-3, TASK-5, CMPL-6), with
 * its dials and calls.
 */
final class Callbacks {

    private static final int LAST_DEAL_DAY = 7;

    /** CMPL-6: so many days after it was handled the customer is asked at the latest. */
    private static final int FOLLOW_UP_DAYS = 3;

    /** What calls name the business of a complaint that names none. */
    private static final String COMPLAINT_BUSINESS = "complaint";

    private final History history;
    private final Cases cases;
    private final Map<String, Callback> bySubject = new LinkedHashMap<>();
    private final Map<String, Callback> byTask = new HashMap<>();
    private final Map<String, List<Policy.Dial>> dialsByContact = new HashMap<>();
    private final Map<String, Instant> doNotCall = new HashMap<>();
    private final List<String> oddities = new ArrayList<>();

    Callbacks(History history) {
        this.history = history;
        this.cases = new Cases(history);
        history.of("order").filter(order -> order.maybe("closedAt").isPresent()).forEach(this::deal);
        history.of("enquiry").forEach(this::enquiry);
        history.of("visit").forEach(this::visit);
        history.of("resolution").forEach(this::followUp);
        history.of("lease").forEach(this::lease);
        history.of("dial").forEach(this::dial);
        history.of("record").forEach(this::record);
        history.of("listed").forEach(this::listed);
        dialsByContact.values().forEach(dials -> dials.sort(Comparator.comparing(Policy.Dial::at)));
    }

    private void deal(Entry order) {
        LocalDate next = history.localDate(order, "closedAt").plusMonths(1);
        // Who hears of a deal when its days are over cannot call any more.
        if (order.maybe("takenInOn")
                .map(LocalDate::parse)
                .filter(next.withDayOfMonth(LAST_DEAL_DAY)::isBefore)
                .isPresent()) {
            return;
        }
        due(
                Callback.Purpose.DEAL,
                Callback.Subject.of(order),
                next.withDayOfMonth(1),
                next.withDayOfMonth(LAST_DEAL_DAY));
    }

    private void enquiry(Entry enquiry) {
        LocalDate monday = history.localDate(enquiry, "receivedAt").with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        due(Callback.Purpose.TECHNICAL_ENQUIRY, Callback.Subject.of(enquiry), monday, monday.plusDays(6));
    }

    private void visit(Entry visit) {
        LocalDate next = visit.date("returnedOn").plusDays(1);
        due(Callback.Purpose.TRIP_VERIFICATION, Callback.Subject.of(visit), next, next);
    }

    private void followUp(Entry resolution) {
        Entry complaint = cases.complaints().get(resolution.text("complaintId"));
        if (complaint == null) {
            oddities.add("complaint " + resolution.text("complaintId") + " was resolved, but never taken in");
            return;
        }
        LocalDate from = history.localDate(resolution, "resolvedAt");
        // Who is no customer is not asked.
        complaint
                .maybe("customerId")
                .flatMap(customer -> cases.contact(complaint))
                .ifPresent(contact -> due(
                        Callback.Purpose.COMPLAINT_FOLLOW_UP,
                        new Callback.Subject(
                                complaint.text("externalId"), contact, COMPLAINT_BUSINESS, resolution.maybe("agentId")),
                        from,
                        from.plusDays(FOLLOW_UP_DAYS)));
    }

    private void due(Callback.Purpose purpose, Callback.Subject subject, LocalDate opensOn, LocalDate dueOn) {
        Callback callback = new Callback(purpose, subject, opensOn, dueOn);
        bySubject.putIfAbsent(callback.key(), callback);
    }

    private void lease(Entry lease) {
        Callback callback =
                bySubject.get(Callback.key(lease.text("purpose"), lease.text("subject"), lease.text("opensOn")));
        if (callback == null) {
            oddities.add("task " + lease.text("taskId") + " was given out for " + lease.text("subject")
                    + ", which nothing acknowledged makes due");
            return;
        }
        Callback other = byTask.putIfAbsent(lease.text("taskId"), callback);
        boolean twice = callback.leases().stream()
                .anyMatch(earlier -> !earlier.text("taskId").equals(lease.text("taskId")));
        if (twice || (other != null && other != callback)) {
            oddities.add(callback.name() + " has more than one task");
        }
        if (!lease.date("opensOn").equals(callback.opensOn())
                || !lease.date("dueOn").equals(callback.dueOn())) {
            oddities.add("%s is due from %s to %s, but its task says %s to %s"
                    .formatted(
                            callback.name(),
                            callback.opensOn(),
                            callback.dueOn(),
                            lease.text("opensOn"),
                            lease.text("dueOn")));
        }
        callback.lease(lease);
    }

    private void dial(Entry dial) {
        Callback callback = byTask.get(dial.text("taskId"));
        if (callback == null) {
            oddities.add("dial " + dial.text("attemptId") + " belongs to no lease");
            return;
        }
        callback.dial(dial);
        dialsByContact
                .computeIfAbsent(dial.text("contact"), any -> new ArrayList<>())
                .add(callback.dialAt(local(dial.instant("dialledAt"))));
    }

    private void record(Entry call) {
        Callback callback = byTask.get(call.text("taskId"));
        if (callback == null) {
            oddities.add("call " + call.text("id") + " belongs to no lease");
            return;
        }
        callback.record(call);
        if (call.maybe("disposition").filter("DO_NOT_CALL"::equals).isPresent()) {
            doNotCall.merge(callback.contact(), call.instant("endedAt"), (a, b) -> a.isBefore(b) ? a : b);
        }
    }

    private void listed(Entry listed) {
        Entry complaint = cases.complaints().get(listed.text("complaintId"));
        if (complaint != null) {
            cases.contact(complaint)
                    .ifPresent(
                            contact -> doNotCall.merge(contact, listed.instant("at"), (a, b) -> a.isBefore(b) ? a : b));
        }
    }

    Cases cases() {
        return cases;
    }

    LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, history.zone());
    }

    List<Callback> all() {
        return List.copyOf(bySubject.values());
    }

    Optional<Callback> ofTask(String taskId) {
        return Optional.ofNullable(byTask.get(taskId));
    }

    Map<String, List<Policy.Dial>> dialsByContact() {
        return dialsByContact;
    }

    /** What does not fit together in the log itself. */
    List<String> oddities() {
        return oddities;
    }

    /** Where a callback that was not done stands: whether it still counts against its owner. */
    Callback.Standing standing(Callback callback, Policy policy) {
        Callback.Move move = callback.move();
        if (move.closed() || !barred(callback, move, policy)) {
            return move.standing();
        }
        return Callback.Standing.BARRED;
    }

    /**
     * Whether protection left no instant for the dial that is still to be made: of all calling windows for the first dial,
     * of all the time from the retry on for the second. Each instant is seen with the dials made by then.
     */
    private boolean barred(Callback callback, Callback.Move move, Policy policy) {
        LocalDateTime end = callback.dueOn().plusDays(1).atStartOfDay();
        List<LocalDateTime> instants;
        if (move.again().isEmpty()) {
            instants = policy.openings(callback.opensOn(), callback.dueOn());
        } else {
            LocalDateTime from = local(move.again().get());
            if (!from.isBefore(end)) {
                return false;
            }
            // A bar ends with a day: after the retry only midnights can bring something new.
            instants = Stream.concat(
                            Stream.of(from),
                            from.toLocalDate()
                                    .plusDays(1)
                                    .datesUntil(callback.dueOn().plusDays(1))
                                    .map(LocalDate::atStartOfDay))
                    .toList();
        }
        List<Policy.Dial> dials = dialsByContact.getOrDefault(callback.contact(), List.of());
        Instant silenced = doNotCall.getOrDefault(callback.contact(), Instant.MAX);
        return instants.stream()
                .filter(at -> at.atZone(history.zone()).toInstant().isBefore(silenced))
                .noneMatch(at -> policy.allows(
                        callback.dialAt(at),
                        dials.stream().filter(dial -> !dial.at().isAfter(at)).toList()));
    }
}
