package dev.ringback.stack.demo.play;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ringback.stack.demo.plan.Enquiry;
import dev.ringback.stack.demo.plan.OrderRow;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Keeps the clock from running ahead of the platform: a demo month takes a minute, in which the events of a real one have
 * to arrive.
 */
final class Waits {

    private static final List<String> OPEN_STATES = List.of("READY", "LEASED", "DIALLED");

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
            until(
                    "the tasks of last month's deals",
                    () -> tasks(Programs.DEAL, due).size() >= deals);
        }
        if (day.getDayOfWeek() == DayOfWeek.MONDAY) {
            int expected = enquiriesOfWeekBefore(day);
            if (expected > 0) {
                until(
                        "the tasks of last week's enquiries",
                        () -> tasks(Programs.ENQUIRY, day.plusDays(6)).size() >= expected);
            }
        }
        int visits = visitsDue(day);
        if (visits > 0) {
            until("the tasks of a trip", () -> tasks(Programs.TRIP, day).size() >= visits);
        }
    }

    /** Until every recorded outcome has reached its task. */
    void outcomes() {
        Set<String> kept = stage.calls().waiting();
        until(
                "the outcomes to reach the tasks",
                () -> Pages.all(stage, "/v1/tasks?state=DIALLED", "supervisor").stream()
                        .allMatch(task -> kept.contains(task.path("id").asText())));
    }

    /** Until the tasks due on this day are closed; to be called when the day is over. */
    void closed(LocalDate due) {
        if (due.equals(Programs.dealsDueOn(stage.plan()))
                || due.getDayOfWeek() == DayOfWeek.SUNDAY
                || visitsDue(due) > 0) {
            until(
                    "the tasks due on " + due + " to close",
                    () -> OPEN_STATES.stream()
                            .allMatch(state -> none("/v1/tasks?state=" + state + "&dueOn=" + due + "&limit=1")));
        }
    }

    /** Until the follow-up of a complaint's round is there to be claimed. */
    void followUp(String complaintId, int round) {
        until(
                "the follow-up of complaint " + complaintId,
                () -> Pages.all(stage, "/v1/tasks?programId=" + Programs.FOLLOW_UP, "supervisor").stream()
                        .anyMatch(
                                task -> task.path("subject").path("id").asText().equals(complaintId)
                                        && task.path("round").asInt() == round));
    }

    /** Until a task stands somewhere: in a state, or at the reason it was closed for. */
    void task(String taskId, String standing) {
        until("task " + taskId + " to be " + standing, () -> {
            Answer task = Stage.accepted(stage.api().get("/v1/tasks/" + taskId, stage.token("supervisor")), "A task");
            return task.text("state").equals(standing)
                    || task.body().path("closedReason").asText().equals(standing);
        });
    }

    /**
     * Until scoring has taken in every acknowledged call, every correction and every closed task.
     *
     * @param calls acknowledged call records
     * @param corrections acknowledged corrections; each of them was of a call that had closed its task, which is closed once more
     */
    void scoring(long calls, int corrections) {
        long closed = Pages.all(stage, "/v1/tasks?state=CLOSED", "supervisor").size();
        until("scoring to catch up", () -> {
            JsonNode facts = journal();
            return facts.path("CALL_COMPLETED").asLong() >= calls
                    && facts.path("CALL_CORRECTED").asLong() >= corrections
                    && facts.path("TASK_CLOSED").asLong() >= closed + corrections;
        });
    }

    /** Facts in the scoring journal by their type. */
    JsonNode journal() {
        return Stage.accepted(stage.api().get("/v1/scoring/journal", stage.token("manager")), "The journal")
                .body()
                .path("factsByType");
    }

    /** Until something has a text. */
    String text(String what, Supplier<String> source) {
        String[] found = {""};
        until(what, () -> {
            found[0] = source.get();
            return !found[0].isEmpty();
        });
        return found[0];
    }

    /** Until it is so; the play stops if it is not within the patience. */
    void until(String what, BooleanSupplier condition) {
        if (!Pause.until(condition, stage.patience())) {
            throw new PlayFailedException("Waited " + stage.patience().toSeconds() + " s for " + what + ", in vain");
        }
    }

    private int visitsDue(LocalDate day) {
        return stage.plan().office().trips().stream()
                .filter(trip -> trip.dueOn().equals(day))
                .mapToInt(trip -> trip.visits().size())
                .sum();
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

    private List<JsonNode> tasks(String program, LocalDate due) {
        return Pages.all(stage, "/v1/tasks?programId=" + program + "&dueOn=" + due, "supervisor");
    }

    private boolean none(String path) {
        return Stage.accepted(stage.api().get(path, stage.token("supervisor")), "The list of tasks")
                .body()
                .path("items")
                .isEmpty();
    }
}
