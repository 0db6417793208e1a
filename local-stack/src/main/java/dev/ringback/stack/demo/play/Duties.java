package dev.ringback.stack.demo.play;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ringback.stack.demo.plan.AgentPlan;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an agent calls about next, and when it is enough. */
final class Duties {

    private static final List<String> IN_ORDER =
            List.of(Programs.TRIP, Programs.FOLLOW_UP, Programs.DEAL, Programs.ENQUIRY);

    private final Stage stage;
    private final AgentPlan agent;
    private final Map<LocalDate, Set<String>> spokenTo = new HashMap<>();
    private final Set<String> empty = new HashSet<>();
    private int dealCalls;

    Duties(Stage stage, AgentPlan agent) {
        this.stage = stage;
        this.agent = agent;
    }

    /** A new calling window begins: there may be something in every program again. */
    void sitDown() {
        empty.clear();
    }

    /** There was nothing to be had from this program. */
    void nothingIn(String program) {
        empty.add(program);
    }

    /** The program to take the next callback from; null if the agent is done for this window. */
    @Nullable
    String next(LocalDate day) {
        return IN_ORDER.stream()
                .filter(program -> !empty.contains(program) && wants(program, day))
                .findFirst()
                .orElse(null);
    }

    /** Whether the agent still wants calls of a program. */
    boolean wants(String program, LocalDate day) {
        return switch (program) {
            case Programs.TRIP ->
                stage.plan().office().trips().stream()
                        .anyMatch(trip -> trip.called()
                                && trip.owner().equals(agent.id())
                                && trip.dueOn().equals(day));
            case Programs.FOLLOW_UP -> stage.followUps().due(agent.id(), day);
            case Programs.DEAL -> dealCalls < agent.dealCalls() && Programs.dealsAreDue(stage.plan(), day);
            case Programs.ENQUIRY -> customers(day).size() < agent.stopAt(day);
            default -> throw new IllegalArgumentException(program);
        };
    }

    void dialled(JsonNode lease) {
        if (program(lease).equals(Programs.DEAL)) {
            dealCalls++;
        }
    }

    /** A customer was spoken to about an enquiry; each counts once a week. */
    void spoke(JsonNode lease, LocalDate day) {
        if (program(lease).equals(Programs.ENQUIRY)) {
            customers(day).add(lease.path("customerId").asText());
        }
    }

    static String program(JsonNode lease) {
        return lease.path("programId").asText();
    }

    private Set<String> customers(LocalDate day) {
        return spokenTo.computeIfAbsent(
                day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)), monday -> new HashSet<>());
    }
}
