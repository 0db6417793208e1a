package dev.ringback.stack.demo.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The company's contact policy, as it was acknowledged, and what it says about a contact's dials. Everything is local
 * time.
 */
final class Policy {

    private final JsonNode caps;
    private final Map<DayOfWeek, List<Slot>> slots = new EnumMap<>(DayOfWeek.class);

    Policy(JsonNode definition) {
        caps = definition.path("caps");
        for (JsonNode slot : definition.path("windows").path("slots")) {
            Slot times = new Slot(
                    LocalTime.parse(slot.path("from").asText()),
                    LocalTime.parse(slot.path("to").asText()));
            for (JsonNode day : slot.path("days")) {
                slots.computeIfAbsent(DayOfWeek.valueOf(day.asText()), any -> new ArrayList<>())
                        .add(times);
            }
        }
    }

    /** A dial: when, about what, and for which callback. */
    record Dial(LocalDateTime at, String business, String callback) {}

    private record Slot(LocalTime from, LocalTime to) {}

    /** TASK-13: the last second counts. */
    boolean open(LocalDateTime at) {
        LocalTime second = at.toLocalTime().truncatedTo(ChronoUnit.SECONDS);
        return slots.isEmpty()
                || slots.getOrDefault(at.getDayOfWeek(), List.of()).stream()
                        .anyMatch(slot -> second.compareTo(slot.from()) >= 0 && second.compareTo(slot.to()) <= 0);
    }

    /** First instants of the calling windows of some days: a bar that is not there yet then comes later, if at all. */
    List<LocalDateTime> openings(LocalDate from, LocalDate to) {
        return from.datesUntil(to.plusDays(1))
                .flatMap(day ->
                        slots.getOrDefault(day.getDayOfWeek(), List.of(new Slot(LocalTime.MIN, LocalTime.MAX))).stream()
                                .map(slot -> day.atTime(slot.from())))
                .toList();
    }

    /**
     * Whether one more dial is allowed, on its day, after these. A gap lies between callbacks (TASK-16): the second dial of one
     * (TASK-14) is not another.
     */
    boolean allows(Dial dial, List<Dial> before) {
        LocalDate day = dial.at().toLocalDate();
        for (JsonNode cap : caps) {
            boolean barred = switch (cap.path("kind").asText()) {
                case "CALENDAR_MONTH" -> monthBars(cap, day, before);
                case "CALENDAR_YEAR" ->
                    before.stream()
                                    .filter(made -> made.at().getYear() == day.getYear())
                                    .count()
                            >= cap.path("max").asInt();
                case "SAME_BUSINESS_GAP" ->
                    before.stream()
                            .filter(made -> made.business().equals(dial.business())
                                    && !made.callback().equals(dial.callback()))
                            .anyMatch(made -> day.isBefore(made.at()
                                    .toLocalDate()
                                    .plusMonths(cap.path("months").asInt())));
                default ->
                    throw new IllegalArgumentException(
                            "Unknown cap: " + cap.path("kind").asText());
            };
            if (barred) {
                return false;
            }
        }
        return true;
    }

    /** TASK-15: so many a calendar month; after the last of them on day D none before D plus some months. */
    private static boolean monthBars(JsonNode cap, LocalDate day, List<Dial> before) {
        int max = cap.path("max").asInt();
        int barred = cap.path("thenBarredMonths").asInt();
        TreeMap<YearMonth, List<LocalDate>> months = new TreeMap<>();
        before.stream()
                .map(dial -> dial.at().toLocalDate())
                .sorted()
                .forEach(date -> months.computeIfAbsent(YearMonth.from(date), any -> new ArrayList<>())
                        .add(date));
        return months.entrySet().stream()
                .filter(month -> month.getValue().size() >= max)
                .anyMatch(month -> month.getKey().equals(YearMonth.from(day))
                        || (barred > 0
                                && day.isBefore(month.getValue().get(max - 1).plusMonths(barred))));
    }
}
