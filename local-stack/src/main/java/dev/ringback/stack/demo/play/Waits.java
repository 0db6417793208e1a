package dev.ringback.stack.demo.play;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ringback.stack.demo.plan.Enquiry;
import dev.ringback.stack.demo.plan.OrderRow;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * Keeps the clock from running ahead of the platform: a demo month takes a minute, in which the events of a real one have
 * to arrive.
 */
final class Waits {

    private static final List<String> OPEN_STATES = List.of("READY", "LEASED", "DIALLED");
    private static final int PAGE = 500;

    private final Stage stage;

    private long deals;

    Waits(Stage stage) {
        this.stage = stage;
    }

    /** Remembers the orders that were taken in: each that was closed last month gets a task. */
    void expect(Collection<OrderRow> orders) {
        YearMonth before = stage.plan().month().minusMonths(1);
        deals = orders.stream()
                .filter(row -> row.closedAt() != null
                        && YearMonth.from(row.closedAt().atZone(stage.plan().zone()))
                                .equals(before))
                .map(OrderRow::externalId)
                .distinct()
                .count();
    }

    /** Until the tasks that open on this day are there. */
    void tasksOf(LocalDate day) {
        if (day.equals(stage.plan().month().atDay(1))) {
            LocalDate due = Programs.dealsDueOn(stage.plan());
            await(
                    "the tasks of last month's deals",
                    () -> tasks(Programs.DEAL, due).size() >= deals);
        }
        if (day.getDayOfWeek() == DayOfWeek.MONDAY) {
            int expected = enquiriesOfWeekBefore(day);
            if (expected > 0) {
                await(
                        "the tasks of last week's enquiries",
                        () -> tasks(Programs.ENQUIRY, day.plusDays(6)).size() >= expected);
            }
        }
    }

    /** Until every recorded outcome has reached its task. */
    void outcomes() {
        await("the outcomes to reach the tasks", () -> none("/v1/tasks?state=DIALLED&limit=1"));
    }

    /** Until the tasks due on this day are closed; to be called when the day is over. */
    void closed(LocalDate due) {
        if (due.equals(Programs.dealsDueOn(stage.plan())) || due.getDayOfWeek() == DayOfWeek.SUNDAY) {
            await(
                    "the tasks due on " + due + " to close",
                    () -> OPEN_STATES.stream()
                            .allMatch(state -> none("/v1/tasks?state=" + state + "&dueOn=" + due + "&limit=1")));
        }
    }

    /**
     * Until scoring has taken in every acknowledged call and every closed task.
     *
     * @param calls acknowledged call records
     */
    void scoring(long calls) {
        Set<String> closed = new HashSet<>();
        closed.addAll(tasks(Programs.DEAL, Programs.dealsDueOn(stage.plan())));
        LocalDate sunday = stage.plan().firstDay().with(TemporalAdjusters.next(DayOfWeek.SUNDAY));
        for (; !sunday.isAfter(stage.plan().lastDay()); sunday = sunday.plusDays(7)) {
            closed.addAll(tasks(Programs.ENQUIRY, sunday));
        }
        await("scoring to catch up", () -> {
            JsonNode facts = stage.api()
                    .get("/v1/scoring/journal", stage.token("manager"))
                    .body()
                    .path("factsByType");
            return facts.path("CALL_COMPLETED").asLong() >= calls
                    && facts.path("TASK_CLOSED").asLong() >= closed.size();
        });
    }

    private int enquiriesOfWeekBefore(LocalDate monday) {
        int count = 0;
        for (Enquiry enquiry : stage.plan().enquiries()) {
            LocalDate received =
                    LocalDate.ofInstant(enquiry.receivedAt(), stage.plan().zone());
            if (received.isBefore(monday) && !received.isBefore(monday.minusDays(7))) {
                count++;
            }
        }
        return count;
    }

    private Set<String> tasks(String program, LocalDate due) {
        Set<String> ids = new HashSet<>();
        String base = "/v1/tasks?programId=" + program + "&dueOn=" + due + "&limit=" + PAGE;
        String path = base;
        while (true) {
            JsonNode page = Stage.accepted(stage.api().get(path, stage.token("supervisor")), "The list of tasks")
                    .body();
            page.path("items").forEach(task -> ids.add(task.path("id").asText()));
            String cursor = page.path("nextCursor").asText(null);
            if (cursor == null) {
                return ids;
            }
            path = base + "&cursor=" + cursor;
        }
    }

    private boolean none(String path) {
        return Stage.accepted(stage.api().get(path, stage.token("supervisor")), "The list of tasks")
                .body()
                .path("items")
                .isEmpty();
    }

    private void await(String what, BooleanSupplier condition) {
        if (!Pause.until(condition, stage.patience())) {
            throw new PlayFailedException("Waited " + stage.patience().toSeconds() + " s for " + what + ", in vain");
        }
    }
}
