package dev.ringback.stack.demo.play;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/**
 * A day of calls. In a calling window everybody makes a call each quarter of an hour; calls take less, so that nobody
 * talks to two customers at once.
 */
final class CallingDay {

    private static final List<LocalTime> MORNING = quarters(LocalTime.of(10, 0), 6);
    private static final List<LocalTime> AFTERNOON = quarters(LocalTime.of(14, 0), 10);
    private static final int LONGEST_CALL_MINUTES = 9;

    private final Stage stage;
    private final Crew crew;
    private final List<AgentAtWork> agents;
    private final Waits waits;

    CallingDay(Stage stage, Crew crew, List<AgentAtWork> agents, Waits waits) {
        this.stage = stage;
        this.crew = crew;
        this.agents = agents;
        this.waits = waits;
    }

    private static List<LocalTime> quarters(LocalTime first, int count) {
        return java.util.stream.IntStream.range(0, count)
                .mapToObj(i -> first.plusMinutes(15L * i))
                .toList();
    }

    /** Plays the windows of the day (TASK-13). */
    void play(LocalDate day) {
        if (day.getDayOfWeek() != DayOfWeek.MONDAY) {
            window(day, MORNING);
        }
        window(day, AFTERNOON);
    }

    private void window(LocalDate day, List<LocalTime> rounds) {
        agents.forEach(AgentAtWork::sitDown);
        LocalTime end = rounds.getFirst();
        for (int i = 0; i < rounds.size(); i++) {
            List<AgentAtWork> busy = agents.stream().filter(AgentAtWork::busy).toList();
            if (busy.isEmpty()) {
                break;
            }
            int roundsLeft = rounds.size() - i;
            stage.clock(day, rounds.get(i));
            crew.each(busy, agent -> agent.round(day, roundsLeft));
            end = rounds.get(i).plusMinutes(LONGEST_CALL_MINUTES);
        }
        stage.clock(day, end);
        crew.each(agents, agent -> agent.standUp(day));
        waits.outcomes();
    }
}
