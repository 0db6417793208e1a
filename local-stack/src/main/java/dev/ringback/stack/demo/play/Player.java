package dev.ringback.stack.demo.play;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ringback.stack.demo.DemoListener;
import dev.ringback.stack.demo.DemoTarget;
import dev.ringback.stack.demo.plan.Plan;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Lives through a plan, from the founding of the company to the statements. */
public final class Player {

    private static final LocalTime MIDNIGHT_PAST = LocalTime.of(0, 0, 5);
    private static final LocalTime CLOSING = LocalTime.of(18, 0);

    private Player() {}

    /**
     * What a play leaves.
     *
     * @param statements the statements of the month as the platform gives them
     * @param calls acknowledged calls
     * @param requests answered requests
     * @param retries requests that had to be sent again
     */
    public record Played(List<JsonNode> statements, long calls, long requests, long retries) {
        /** Keeps an unmodifiable copy. */
        public Played {
            statements = List.copyOf(statements);
        }
    }

    /**
     * Plays.
     *
     * @param log where the acknowledgement log goes
     * @param patience how long one request, or one wait, may take
     * @throws PlayFailedException if the platform refuses or does not answer
     */
    public static Played play(Plan plan, DemoTarget target, Path log, Duration patience, DemoListener listener) {
        String run = "demo-" + UUID.randomUUID();
        try (AckLog acks = new AckLog(log);
                ApiClient api = new ApiClient(target.gateway(), run, patience);
                Crew crew = new Crew()) {
            Stage stage = new Stage(plan, target, api, acks, new Contacts(), listener, patience);
            acks.add(
                    "run",
                    Fields.of("seed", plan.seed())
                            .and("month", plan.month().toString())
                            .and("zone", plan.zone().getId())
                            .map());
            return play(stage, crew);
        }
    }

    private static Played play(Stage stage, Crew crew) {
        Plan plan = stage.plan();
        target(stage);
        stage.listener().phase("Founding the company");
        new Setup(stage).run();
        Intake intake = new Intake(stage, crew);
        Waits waits = new Waits(stage);
        List<AgentAtWork> agents = plan.agents().stream()
                .map(agent -> new AgentAtWork(stage, agent))
                .toList();
        CallingDay calls = new CallingDay(stage, crew, agents, waits);
        stage.listener().phase("Living through " + plan.month());
        int days = (int) ChronoUnit.DAYS.between(plan.firstDay(), plan.lastDay()) + 1;
        for (int i = 0; i < days; i++) {
            LocalDate day = plan.firstDay().plusDays(i);
            stage.clock(day, MIDNIGHT_PAST);
            waits.tasksOf(day);
            if (i > 0) {
                waits.closed(day.minusDays(1));
                calls.play(day);
            }
            stage.clock(day, CLOSING);
            if (day.equals(plan.importDay())) {
                waits.expect(intake.importOrders());
            }
            intake.upTo(stage.at(day, CLOSING));
            stage.listener().progress(i + 1, days, day + ", " + calls(agents) + " calls");
        }
        stage.listener().phase("Waiting for the last points");
        stage.clock(plan.lastDay().plusDays(1), MIDNIGHT_PAST);
        waits.closed(plan.lastDay());
        waits.scoring(calls(agents));
        return new Played(
                statements(stage),
                calls(agents),
                stage.api().requests(),
                stage.api().retries());
    }

    /** The play begins on a Sunday evening, wherever the clock stood. */
    private static void target(Stage stage) {
        stage.target().setClock(stage.at(stage.plan().firstDay(), LocalTime.NOON));
    }

    private static long calls(List<AgentAtWork> agents) {
        return agents.stream().mapToLong(AgentAtWork::calls).sum();
    }

    private static List<JsonNode> statements(Stage stage) {
        List<JsonNode> statements = new ArrayList<>();
        String base = "/v1/kpi/statements?month=" + stage.plan().month() + "&limit=100";
        String path = base;
        while (true) {
            JsonNode page = Stage.accepted(stage.api().get(path, stage.token("manager")), "The list of statements")
                    .body();
            page.path("items").forEach(statements::add);
            String cursor = page.path("nextCursor").asText(null);
            if (cursor == null) {
                return statements;
            }
            path = base + "&cursor=" + cursor;
        }
    }
}
