package dev.ringback.scoring.pack;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ringback.platform.problem.Violation;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What the schema does not see in a section for task-service. Values the schema refuses are passed over here. */
final class TaskRules {
    private static final Duration SHORTEST_RETRY = Duration.ofMinutes(1);
    private static final Duration LONGEST_RETRY = Duration.ofDays(30);

    private TaskRules() {}

    /** The violations under a place. */
    static List<Violation> violations(String place, JsonNode tasks) {
        List<Violation> found = new ArrayList<>();
        JsonNode programs = tasks.path("programs");
        for (int i = 0; i < programs.size(); i++) {
            String at = place + "/programs/" + i;
            if (!inOrder(programs.get(i).path("schedule"))) {
                found.add(new Violation(at + "/schedule", "ORDER", "the last day comes before the first"));
            }
            if (!inRange(programs.get(i).path("attempts").path("retryAfter").asText())) {
                found.add(new Violation(
                        at + "/attempts/retryAfter", "OUT_OF_RANGE", "must lie between one minute and 30 days"));
            }
        }
        JsonNode policies = tasks.path("contactPolicies");
        for (int i = 0; i < policies.size(); i++) {
            JsonNode slots = policies.get(i).path("windows").path("slots");
            for (int j = 0; j < slots.size(); j++) {
                if (!opensBeforeItCloses(slots.get(j))) {
                    found.add(new Violation(
                            place + "/contactPolicies/" + i + "/windows/slots/" + j,
                            "ORDER",
                            "must open before it closes"));
                }
            }
        }
        return found;
    }

    private static boolean inOrder(JsonNode schedule) {
        return switch (schedule.path("kind").asText()) {
            case "FIRST_DAYS_OF_NEXT_MONTH" ->
                schedule.path("fromDay").asInt() <= schedule.path("toDay").asInt(Integer.MAX_VALUE);
            case "NEXT_WEEK" -> {
                Optional<DayOfWeek> from = day(schedule.path("from").asText());
                Optional<DayOfWeek> to = day(schedule.path("to").asText());
                yield from.isEmpty() || to.isEmpty() || from.get().compareTo(to.get()) <= 0;
            }
            default -> true;
        };
    }

    private static Optional<DayOfWeek> day(String name) {
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> day.name().equals(name))
                .findFirst();
    }

    private static boolean inRange(String retryAfter) {
        try {
            Duration wait = Duration.parse(retryAfter);
            return wait.compareTo(SHORTEST_RETRY) >= 0 && wait.compareTo(LONGEST_RETRY) <= 0;
        } catch (DateTimeException noDuration) {
            // The schema refuses most of these; "PT" alone it does not see.
            return !retryAfter.startsWith("P") || retryAfter.isEmpty();
        }
    }

    private static boolean opensBeforeItCloses(JsonNode slot) {
        try {
            return LocalTime.parse(slot.path("from").asText())
                    .isBefore(LocalTime.parse(slot.path("to").asText()));
        } catch (DateTimeException refusedBySchema) {
            return true;
        }
    }
}
