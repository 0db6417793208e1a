package dev.ringback.complaint.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The hours of a calendar as they are written down: in requests, in answers and in the database. */
record CalendarText(List<CalendarView.Week> week, List<CalendarView.Day> days) {

    static CalendarText of(BusinessCalendar calendar) {
        Map<List<Hours>, List<DayOfWeek>> byHours = new LinkedHashMap<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            @Nullable List<Hours> hours = calendar.week().get(day);
            if (hours != null) {
                byHours.computeIfAbsent(hours, any -> new ArrayList<>()).add(day);
            }
        }
        List<CalendarView.Week> week = new ArrayList<>();
        byHours.forEach((hours, days) -> week.add(new CalendarView.Week(List.copyOf(days), spans(hours))));
        List<CalendarView.Day> days = calendar.days().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(day -> new CalendarView.Day(day.getKey(), spans(day.getValue())))
                .toList();
        return new CalendarText(week, days);
    }

    /** What is written; whoever reads what a client sent has asked {@link #fault} before. */
    BusinessCalendar calendar() {
        Map<DayOfWeek, List<Hours>> hoursOfWeek = new EnumMap<>(DayOfWeek.class);
        week.forEach(part -> part.days().forEach(day -> hoursOfWeek.put(day, hours(part.hours()))));
        Map<LocalDate, List<Hours>> hoursOfDays = new HashMap<>();
        days.forEach(day -> hoursOfDays.put(day.date(), hours(day.hours())));
        return new BusinessCalendar(hoursOfWeek, hoursOfDays);
    }

    /**
     * What is wrong with it.
     *
     * @param field where
     */
    record Fault(String field, String code, String message) {}

    /** What keeps it from being a calendar; empty if nothing does. */
    List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        List<DayOfWeek> seen = new ArrayList<>();
        for (int i = 0; i < week.size(); i++) {
            String place = "week[" + i + "]";
            check(place + ".hours", week.get(i).hours(), faults);
            for (DayOfWeek day : week.get(i).days()) {
                if (seen.contains(day)) {
                    faults.add(new Fault(place + ".days", "DAY_TWICE", "A day is named once."));
                }
                seen.add(day);
            }
        }
        List<LocalDate> dates = new ArrayList<>();
        for (int i = 0; i < days.size(); i++) {
            String place = "days[" + i + "]";
            check(place + ".hours", days.get(i).hours(), faults);
            if (dates.contains(days.get(i).date())) {
                faults.add(new Fault(place + ".date", "DAY_TWICE", "A day is named once."));
            }
            dates.add(days.get(i).date());
        }
        return faults;
    }

    private static void check(String field, List<CalendarView.Span> spans, List<Fault> faults) {
        int end = 0;
        for (CalendarView.Span span : spans) {
            int from = Hours.minute(span.from());
            int to = Hours.minute(span.to());
            if (from >= to || from < end) {
                faults.add(new Fault(field, "HOURS_OUT_OF_ORDER", "Hours follow each other and do not overlap."));
                return;
            }
            end = to;
        }
    }

    private static List<Hours> hours(List<CalendarView.Span> spans) {
        return spans.stream()
                .map(span -> new Hours(Hours.minute(span.from()), Hours.minute(span.to())))
                .sorted(Comparator.comparingInt(Hours::from))
                .toList();
    }

    private static List<CalendarView.Span> spans(List<Hours> hours) {
        return hours.stream()
                .map(each -> new CalendarView.Span(Hours.text(each.from()), Hours.text(each.to())))
                .toList();
    }
}
