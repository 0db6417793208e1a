package dev.ringback.stack.demo.play;

import dev.ringback.stack.demo.Outage;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/** The days of the month: calls by day, everything else in the evening. */
final class Month {

    static final LocalTime MIDNIGHT_PAST = LocalTime.of(0, 0, 5);
    private static final LocalTime CLOSING = LocalTime.of(18, 0);

    private final Stage stage;
    private final Waits waits;
    private final Intake intake;
    private final Office office;
    private final FieldWork field;
    private final Quality quality;
    private final List<AgentAtWork> agents;
    private final CallingDay calls;
    private boolean away;

    Month(Stage stage, Crew crew, Waits waits) {
        this.stage = stage;
        this.waits = waits;
        this.intake = new Intake(stage, crew);
        this.office = new Office(stage, waits);
        this.field = new FieldWork(stage);
        this.quality = new Quality(stage, waits);
        this.agents = stage.plan().agents().stream()
                .map(agent -> new AgentAtWork(stage, agent))
                .toList();
        this.calls = new CallingDay(stage, crew, agents, waits);
    }

    /** Lives through a day. On the first the company opens in the evening. */
    void day(LocalDate day) {
        stage.clock(day, MIDNIGHT_PAST);
        if (day.equals(stage.plan().month().atDay(1))) {
            stage.target().outage().ifPresent(outage -> {
                outage.begins();
                away = true;
            });
        }
        waits.tasksOf(day);
        if (day.isAfter(stage.plan().firstDay())) {
            waits.closed(day.minusDays(1));
            calls.play(day);
        }
        evening(day);
    }

    private void evening(LocalDate day) {
        stage.clock(day, CLOSING);
        Instant now = stage.at(day, CLOSING);
        if (day.equals(stage.plan().importDay())) {
            waits.expect(intake.importOrders());
        }
        intake.enquiries(now);
        quality.evening(day);
        field.evening(day);
        if (away) {
            office.away();
        } else {
            intake.facts(now);
            office.evening(day, now);
        }
    }

    /** Does what waited if there was an outage, and lives on until every customer who is to be asked was asked. */
    void afterwards() {
        if (!away) {
            return;
        }
        stage.listener().phase("Doing what waited");
        stage.target().outage().ifPresent(Outage::ends);
        away = false;
        LocalDate day = stage.plan().lastDay();
        do {
            day = day.plusDays(1);
            stage.clock(day, MIDNIGHT_PAST);
            calls.play(day);
            evening(day);
            stage.listener().progress(1, 1, day + ", " + cases() + " complaints");
        } while (office.asks());
    }

    Quality quality() {
        return quality;
    }

    /** Calls that were recorded. */
    long calls() {
        return agents.stream().mapToLong(AgentAtWork::calls).sum();
    }

    /** Complaints that were taken in. */
    int cases() {
        return office.cases();
    }
}
