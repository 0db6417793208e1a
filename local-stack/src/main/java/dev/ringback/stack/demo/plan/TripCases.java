package dev.ringback.stack.demo.plan;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Trips whose visits are called back on the platform, and master data that is looked through on it (S1-3, S1-4). */
final class TripCases {

    private static final String BUSINESS = "field-visit";

    private final YearMonth month;
    private final Strangers strangers;
    private final Map<String, List<ScriptedCall>> fixed;

    TripCases(YearMonth month, Strangers strangers, Map<String, List<ScriptedCall>> fixed) {
        this.month = month;
        this.strangers = strangers;
        this.fixed = fixed;
    }

    List<Trip> trips(boolean small) {
        List<Trip> trips = new ArrayList<>();
        // Nobody calls these back.
        trips.add(trip(3, month.atDay(13), small ? "A04" : "A10", false, List.of(List.of())));
        trips.add(trip(
                1,
                month.atDay(20),
                "A01",
                true,
                List.of(
                        List.of(new ScriptedCall("SUCCESSFUL", "SATISFIED", 130)),
                        List.of(new ScriptedCall("EFFECTIVE", "NEUTRAL", 95)))));
        // Twice in vain on the day itself: the visit leaves the count.
        trips.add(trip(
                2,
                month.atDay(22),
                "A02",
                true,
                List.of(
                        List.of(new ScriptedCall("SUCCESSFUL", "SATISFIED", 110)),
                        List.of(ScriptedCall.unanswered("NO_ANSWER"), ScriptedCall.unanswered("NO_ANSWER")))));
        return trips;
    }

    private Trip trip(int number, LocalDate returned, String owner, boolean called, List<List<ScriptedCall>> calls) {
        String id = "TR-" + number;
        List<Trip.Visit> visits = new ArrayList<>();
        for (List<ScriptedCall> script : calls) {
            Trip.Visit visit = new Trip.Visit(id + "-" + (visits.size() + 1), strangers.elsewhere("crm"), BUSINESS);
            fixed.put(visit.externalId(), script);
            visits.add(visit);
        }
        return new Trip(id, "SP-0" + number, returned, owner, Staff.unitOf(owner), visits, called);
    }

    /** One who was looked through before does not count again. */
    List<Verification> verifications() {
        List<Customer> customers =
                List.of(strangers.elsewhere("crm"), strangers.elsewhere("crm"), strangers.elsewhere("crm"));
        return List.of(
                new Verification("A04", customers.get(0), month.atDay(3), "CONFIRMED"),
                new Verification("A04", customers.get(1), month.atDay(3), "CORRECTED"),
                new Verification("A04", customers.get(0), month.atDay(12), "CONFIRMED"),
                new Verification("A04", customers.get(2), month.atEndOfMonth(), "OBSOLETE"));
    }
}
