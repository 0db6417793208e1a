package dev.ringback.stack.demo.plan;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Everything that happens in a month of the company.
 *
 * @param seed what it was made from
 * @param month the month that is scored
 * @param zone the business time zone
 * @param units org units, each after the one above it
 * @param agents the agents
 * @param orders the order file
 * @param enquiries enquiries in the order in which they come in
 * @param facts facts in the order in which they become known
 * @param office what happens beside those calls
 * @param script how calls go
 */
public record Plan(
        long seed,
        YearMonth month,
        ZoneId zone,
        List<OrgUnit> units,
        List<AgentPlan> agents,
        OrderFile orders,
        List<Enquiry> enquiries,
        List<FactEntry> facts,
        OfficeWork office,
        OutcomeScript script) {

    public Plan {
        units = List.copyOf(units);
        agents = List.copyOf(agents);
        enquiries = List.copyOf(enquiries);
        facts = List.copyOf(facts);
    }

    /** Monday of the week in which the first calls are made, two days or more before the month begins. */
    public static LocalDate warmUpMonday(YearMonth month) {
        return month.atDay(1).minusDays(2).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** Mondays that lie in the month: their weeks are the month's. */
    public static List<LocalDate> mondays(YearMonth month) {
        return month.atDay(1)
                .datesUntil(month.plusMonths(1).atDay(1))
                .filter(day -> day.getDayOfWeek() == DayOfWeek.MONDAY)
                .toList();
    }

    /** Every telephone number in it. */
    public Set<String> numbers() {
        Set<String> numbers = new HashSet<>();
        orders.rows().forEach(row -> numbers.add(row.customerPhone()));
        enquiries.forEach(enquiry -> numbers.add(enquiry.customer().phone()));
        office.verifications().forEach(each -> numbers.add(each.customer().phone()));
        office.trips()
                .forEach(trip -> trip.visits()
                        .forEach(visit -> numbers.add(visit.customer().phone())));
        for (ComplaintCase complaint : office.complaints()) {
            switch (complaint.caller()) {
                case ComplaintCase.Named named -> numbers.add(named.customer().phone());
                case ComplaintCase.Nameless nameless -> numbers.add(nameless.phone());
                case ComplaintCase.OnCall onCall -> {
                    /* the number of an enquiry */
                }
            }
        }
        return numbers;
    }

    /** The evening before the first calls: the company opens. */
    public LocalDate firstDay() {
        return warmUpMonday(month).minusDays(1);
    }

    /** The day the order file comes in: the last one of the month before. */
    public LocalDate importDay() {
        return month.atDay(1).minusDays(1);
    }

    /** Sunday of the last week that counts for the month. */
    public LocalDate lastDay() {
        return mondays(month).getLast().plusDays(6);
    }
}
