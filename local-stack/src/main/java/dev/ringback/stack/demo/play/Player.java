package dev.ringback.stack.demo.play;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ringback.stack.demo.DemoListener;
import dev.ringback.stack.demo.DemoTarget;
import dev.ringback.stack.demo.Evidence;
import dev.ringback.stack.demo.plan.Plan;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** Lives through a plan, from the founding of the company to the statements. */
public final class Player {

    private Player() {}

    /**
     * What a play leaves.
     *
     * @param evidence what the platform says in the end
     * @param calls acknowledged calls
     * @param requests answered requests
     * @param retries requests that had to be sent again
     */
    public record Played(Evidence evidence, long calls, long requests, long retries) {

        /** The month's statements. */
        public List<JsonNode> statements() {
            return evidence.statements();
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
            Stage stage = new Stage(plan, target, api, acks, listener, patience);
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
        Waits waits = new Waits(stage);
        Month month = new Month(stage, crew, waits);
        stage.listener().phase("Living through " + plan.month());
        int days = (int) ChronoUnit.DAYS.between(plan.firstDay(), plan.lastDay()) + 1;
        for (int i = 0; i < days; i++) {
            LocalDate day = plan.firstDay().plusDays(i);
            month.day(day);
            stage.listener()
                    .progress(i + 1, days, day + ", " + month.calls() + " calls, " + month.cases() + " complaints");
        }
        stage.clock(plan.lastDay().plusDays(1), Month.MIDNIGHT_PAST);
        waits.closed(plan.lastDay());
        month.afterwards();
        stage.listener().phase("Closing " + plan.month());
        waits.scoring(month.calls(), month.quality().corrected());
        MonthEnd end = new MonthEnd(stage, waits, month.quality());
        List<JsonNode> closed = end.close();
        stage.listener().phase("Hearing of late calls");
        long late = end.late(month.calls());
        return new Played(
                end.evidence(closed),
                month.calls() + late,
                stage.api().requests(),
                stage.api().retries());
    }

    /** The play begins on a Sunday evening, wherever the clock stood. */
    private static void target(Stage stage) {
        stage.target().setClock(stage.at(stage.plan().firstDay(), LocalTime.NOON));
    }
}
