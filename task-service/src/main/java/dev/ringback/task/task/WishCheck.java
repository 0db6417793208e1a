package dev.ringback.task.task;

import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.problem.ProblemException;
import dev.ringback.task.directory.AgentDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Checks what every callback that a person asks for has: its days, and who is to call. */
@ApplicationScoped
public class WishCheck {

    private static final int LONGEST_YEARS = 1;

    private final AgentDirectory directory;
    private final BusinessClock clock;

    WishCheck(AgentDirectory directory, BusinessClock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    /** Tells the problem of days that cannot be (PAST, ORDER, TOO_LATE) and of an agent who is not employed (AGENT_UNKNOWN). */
    public void check(LocalDate opensOn, LocalDate dueOn, @Nullable String owner, ProblemException problem) {
        if (opensOn.isBefore(clock.today())) {
            problem.violation("opensOn", "PAST", "must be today or later");
        }
        if (dueOn.isBefore(opensOn)) {
            problem.violation("dueOn", "ORDER", "must not be before opensOn");
        } else if (dueOn.isAfter(opensOn.plusYears(LONGEST_YEARS))) {
            problem.violation("dueOn", "TOO_LATE", "must be at most a year after opensOn");
        }
        if (owner != null && !directory.employs(owner)) {
            problem.violation("ownerAgentId", "AGENT_UNKNOWN", "not in the directory, or left");
        }
    }
}
