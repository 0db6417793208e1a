package dev.ringback.stack.demo.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Scheme S1, written down a second time: from the acknowledged facts straight to points and pay. */
final class Expectations {

    private static final Set<String> SPOKEN = Set.of("EFFECTIVE", "SUCCESSFUL");
    private static final int WEEK_QUOTA = 30;
    private static final int MONTH_QUOTA = 120;
    private static final long RECORDS_QUOTA = 1200;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final History history;
    private final Callbacks callbacks;
    private final Policy policy;

    Expectations(History history, Callbacks callbacks, Policy policy) {
        this.history = history;
        this.callbacks = callbacks;
        this.policy = policy;
    }

    Expected of(String agent) {
        Map<String, BigDecimal> points = new TreeMap<>();
        Map<String, String> why = new HashMap<>();
        List<String> failed = new ArrayList<>();
        award("S1-1", 3, deals(agent, why), points, failed);
        award("S1-2", 3, enquiries(agent, why), points, failed);
        award("S1-3", 5, records(agent, why), points, failed);
        award("S1-4", 4, trips(agent, why), points, failed);
        boolean rude = history.of("fact")
                .anyMatch(fact -> isOf(fact, agent, "ATTITUDE_REPORT")
                        && fact.text("month").equals(history.month().toString())
                        && fact.text("result").equals("FAIL"));
        why.put("S1-5", rude ? "a failed attitude report" : "no failed attitude report");
        points.put("S1-5", BigDecimal.valueOf(rude ? -5 : 0));
        if (rude) {
            failed.add("S1-5");
        }
        BigDecimal score = points.values().stream().reduce(HUNDRED, BigDecimal::add);
        BigDecimal base = basePay(agent, history.month().atEndOfMonth());
        BigDecimal pay = base.multiply(score).divide(HUNDRED, 2, RoundingMode.HALF_UP);
        return new Expected(agent, base, points, failed, score, pay, why);
    }

    private static void award(
            String rule, int award, boolean met, Map<String, BigDecimal> points, List<String> failed) {
        points.put(rule, BigDecimal.valueOf(met ? award : 0));
        if (!met) {
            failed.add(rule);
        }
    }

    private boolean deals(String agent, Map<String, String> why) {
        Coverage coverage = coverage(agent, Callback.Purpose.DEAL);
        why.put("S1-1", coverage.inWords("deals called back in time"));
        return coverage.missing().isEmpty();
    }

    /**
     * How far callbacks of a purpose that were due in the month were done in time.
     *
     * @param done how many were
     * @param left how many nobody had to make after all, by why
     * @param missing those that were not done
     */
    private record Coverage(int done, Map<Callback.Standing, Integer> left, List<String> missing) {

        String inWords(String what) {
            return done + " of " + (done + missing.size()) + ' ' + what + "; left out " + left
                    + (missing.isEmpty() ? "" : "; missing " + missing);
        }
    }

    private Coverage coverage(String agent, Callback.Purpose purpose) {
        int done = 0;
        Map<Callback.Standing, Integer> left = new TreeMap<>();
        List<String> missing = new ArrayList<>();
        for (Callback callback : callbacks.all()) {
            if (!callback.is(purpose) || !callback.isOwnedBy(agent) || !inMonth(callback.dueOn())) {
                continue;
            }
            Callback.Standing standing = callbacks.standing(callback, policy);
            if (callback.done(history)) {
                done++;
            } else if (standing == Callback.Standing.REQUIRED) {
                missing.add(callback.name());
            } else {
                left.merge(standing, 1, Integer::sum);
            }
        }
        return new Coverage(done, left, missing);
    }

    private boolean enquiries(String agent, Map<String, String> why) {
        boolean everyWeek = true;
        boolean anyDue = false;
        int total = 0;
        List<String> weeks = new ArrayList<>();
        for (LocalDate monday = firstMonday(); inMonth(monday); monday = monday.plusDays(7)) {
            LocalDate sunday = monday.plusDays(6);
            boolean due = callbacks.all().stream()
                    .anyMatch(callback -> callback.is(Callback.Purpose.TECHNICAL_ENQUIRY)
                            && callback.isOwnedBy(agent)
                            && callback.dueOn().equals(sunday));
            int customers = customers(agent, monday, sunday).size();
            anyDue |= due;
            total += customers;
            everyWeek &= !due || customers >= WEEK_QUOTA;
            weeks.add(monday + " " + customers + (due ? "" : " (nothing due)"));
        }
        why.put("S1-2", weeks + ", in all " + total);
        return !anyDue || (everyWeek && total >= MONTH_QUOTA);
    }

    /** Distinct customers the agent spoke to about an enquiry from Monday to Sunday. */
    private Set<String> customers(String agent, LocalDate monday, LocalDate sunday) {
        Set<String> customers = new HashSet<>();
        for (Callback callback : callbacks.all()) {
            for (Entry call : callback.records()) {
                LocalDate day = history.localDate(call, "startedAt");
                if (callback.is(Callback.Purpose.TECHNICAL_ENQUIRY)
                        && call.text("agentId").equals(agent)
                        && SPOKEN.contains(call.text("outcome"))
                        && !day.isBefore(monday)
                        && !day.isAfter(sunday)) {
                    customers.add(callback.leases().getFirst().text("customerId"));
                }
            }
        }
        return customers;
    }

    private boolean records(String agent, Map<String, String> why) {
        long records = history.of("fact")
                .filter(fact -> isOf(fact, agent, "RECORDS_VERIFIED") && inMonth(fact.date("occurredOn")))
                .mapToLong(fact -> fact.number("count"))
                .sum();
        long customers = history.of("verification")
                .filter(line -> line.text("agentId").equals(agent) && inMonth(line.date("day")))
                .map(line -> line.text("customerId"))
                .distinct()
                .count();
        why.put("S1-3", records + " records and " + customers + " customers");
        return records + customers >= RECORDS_QUOTA;
    }

    private boolean trips(String agent, Map<String, String> why) {
        List<Entry> due = history.of("fact")
                .filter(fact -> isOf(fact, agent, "TRIP_CALLBACK")
                        && inMonth(fact.date("returnedOn").plusDays(1)))
                .toList();
        List<String> late = due.stream()
                .filter(trip -> !trip.maybe("calledBackOn")
                        .map(LocalDate::parse)
                        .equals(java.util.Optional.of(trip.date("returnedOn").plusDays(1))))
                .map(trip -> trip.text("returnedOn"))
                .toList();
        Coverage visits = coverage(agent, Callback.Purpose.TRIP_VERIFICATION);
        why.put(
                "S1-4",
                due.size() + " trips due, not called back the next day: " + late + "; "
                        + visits.inWords("visits called back on the day"));
        return late.isEmpty() && visits.missing().isEmpty();
    }

    /** The base pay in force on a day. */
    BigDecimal basePay(String agent, LocalDate day) {
        TreeMap<LocalDate, BigDecimal> profiles = new TreeMap<>();
        history.of("pay")
                .filter(pay -> pay.text("agentId").equals(agent))
                .forEach(pay -> profiles.put(pay.date("from"), new BigDecimal(pay.text("basePay"))));
        Map.Entry<LocalDate, BigDecimal> inForce = profiles.floorEntry(day);
        return inForce == null ? BigDecimal.ZERO : inForce.getValue();
    }

    private static boolean isOf(Entry fact, String agent, String type) {
        return fact.text("agentId").equals(agent) && fact.text("type").equals(type);
    }

    private LocalDate firstMonday() {
        return history.month().atDay(1).with(java.time.temporal.TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
    }

    private boolean inMonth(LocalDate day) {
        return YearMonth.from(day).equals(history.month());
    }
}
