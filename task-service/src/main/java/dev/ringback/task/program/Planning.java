package dev.ringback.task.program;

import java.time.LocalDate;
import java.util.List;

/**
 * Decides whether and when an object is called back (TASK-2, TASK-3, TASK-5 to TASK-7). A pure function: what is planned for real
 * and what a preview shows is decided here, and nowhere else.
 */
public final class Planning {

    private Planning() {}

    /**
     * Decides about one object of the program's kind.
     *
     * @param today the business date; a window that ended before it is over
     */
    public static Decision decide(Program program, CallbackSubject subject, LocalDate today) {
        if (!program.active()) {
            return new Decision.Out(OutReason.PROGRAM_INACTIVE, null);
        }
        if (program.business() != null && !program.business().equals(subject.business())) {
            return new Decision.Out(OutReason.OTHER_BUSINESS, null);
        }
        if (subject.cancelled()) {
            return new Decision.Out(OutReason.CANCELLED, null);
        }
        List<CallWindow> windows = program.schedule().windows(subject);
        if (windows.isEmpty()) {
            return new Decision.Out(subject.happenedOn() == null ? OutReason.NOT_CLOSED : OutReason.NOT_DUE, null);
        }
        List<CallWindow> left = windows.stream()
                .filter(window -> !window.dueOn().isBefore(today))
                .toList();
        return left.isEmpty() ? new Decision.Out(OutReason.WINDOW_OVER, windows.getLast()) : new Decision.In(left);
    }
}
