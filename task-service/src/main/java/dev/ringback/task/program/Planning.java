package dev.ringback.task.program;

import dev.ringback.task.sample.Candidate;
import dev.ringback.task.sample.Lot;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Decides whether and when an object is called back (TASK-2, TASK-3, TASK-5 to TASK-7). A pure function: what is planned for real
 * and what a preview shows is decided here, and nowhere else.
 */
public final class Planning {

    private Planning() {}

    /**
     * Decides about objects of the program's kind as if they were all there are: each by itself, and then who of those that share a window
     * is drawn.
     *
     * @return the decisions in the order of the objects
     */
    public static List<Decision> decideAll(Program program, List<CallbackSubject> subjects, Moment moment) {
        List<Decision> decisions = new ArrayList<>();
        subjects.forEach(subject -> decisions.add(decide(program, subject, moment)));
        return program.draws() ? drawn(program, subjects, decisions, moment.today()) : decisions;
    }

    private record Window(LocalDate opensOn, LocalDate dueOn) {
        static Window of(CallWindow window) {
            return new Window(window.opensOn(), window.dueOn());
        }
    }

    private static List<Decision> drawn(
            Program program, List<CallbackSubject> subjects, List<Decision> decisions, LocalDate today) {
        Map<Window, List<Candidate>> shared = new LinkedHashMap<>();
        for (int i = 0; i < decisions.size(); i++) {
            if (decisions.get(i) instanceof Decision.In(List<CallWindow> windows)) {
                for (CallWindow window : windows) {
                    shared.computeIfAbsent(Window.of(window), each -> new ArrayList<>())
                            .add(subjects.get(i).candidate());
                }
            }
        }
        Map<Window, Map<UUID, Lot>> lots = new HashMap<>();
        shared.forEach((window, candidates) -> lots.put(
                window,
                program.draw(window.opensOn(), window.dueOn()).lots(candidates, today).stream()
                        .collect(Collectors.toMap(Lot::id, Function.identity()))));
        List<Decision> outcome = new ArrayList<>();
        for (int i = 0; i < decisions.size(); i++) {
            UUID id = subjects.get(i).id();
            outcome.add(
                    switch (decisions.get(i)) {
                        case Decision.Out out -> out;
                        case Decision.In(List<CallWindow> windows) ->
                            drawn(
                                    windows,
                                    window -> Objects.requireNonNull(Objects.requireNonNull(lots.get(Window.of(window)))
                                            .get(id)));
                    });
        }
        return outcome;
    }

    private static Decision drawn(List<CallWindow> windows, Function<CallWindow, Lot> lots) {
        List<CallWindow> called = new ArrayList<>();
        for (CallWindow window : windows) {
            LocalDate day = lots.apply(window).opensOn();
            if (day != null) {
                called.add(new CallWindow(day, window.dueOn(), window.round(), window.stage(), window.targetOn()));
            }
        }
        CallWindow first = windows.getFirst();
        return called.isEmpty()
                ? new Decision.Out(lots.apply(first).full() ? OutReason.QUOTA_FULL : OutReason.NOT_DRAWN, first)
                : new Decision.In(called);
    }

    /**
     * Decides about one object of the program's kind.
     *
     * @param moment when it is decided; a window that ended before it is over
     */
    public static Decision decide(Program program, CallbackSubject subject, Moment moment) {
        if (!program.active()) {
            return new Decision.Out(OutReason.PROGRAM_INACTIVE, null);
        }
        if (program.business() != null && !program.business().equals(subject.business())) {
            return new Decision.Out(OutReason.OTHER_BUSINESS, null);
        }
        if (!program.means(subject)) {
            return new Decision.Out(OutReason.CONDITION, null);
        }
        if (subject.cancelled()) {
            return new Decision.Out(OutReason.CANCELLED, null);
        }
        List<CallWindow> windows = program.schedule().windows(subject, moment);
        if (windows.isEmpty()) {
            return new Decision.Out(subject.happenedOn() == null ? OutReason.NOT_CLOSED : OutReason.NOT_DUE, null);
        }
        List<CallWindow> left =
                windows.stream().filter(window -> !window.over(moment)).toList();
        return left.isEmpty() ? new Decision.Out(OutReason.WINDOW_OVER, windows.getLast()) : new Decision.In(left);
    }
}
