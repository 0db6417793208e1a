package dev.ringback.complaint.routing;

import dev.ringback.complaint.directory.DirectoryStore;
import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Where rules and routes may send complaints. Works in the caller's transaction. */
@ApplicationScoped
public class Destinations {

    private final DirectoryStore directory;
    private final BusinessClock clock;

    Destinations(DirectoryStore directory, BusinessClock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    /** Adds to the problem what is wrong with a department, a unit of the directory or the shipped one, and with who of it is named. */
    public void check(String departmentId, @Nullable String officerAgentId, ProblemException invalid) {
        boolean known = directory.knowsUnit(departmentId);
        if (!known && !departmentId.equals(RoutingService.SHIPPED_DEPARTMENT)) {
            invalid.violation("departmentId", "UNKNOWN_ORG_UNIT", "The directory does not know this unit.");
        }
        if (officerAgentId == null) {
            return;
        }
        if (!directory.employs(officerAgentId, clock.today())) {
            invalid.violation("officerAgentId", "UNKNOWN_AGENT", "The directory does not know this agent, or he left.");
        } else if (known && !directory.within(officerAgentId, departmentId)) {
            invalid.violation(
                    "officerAgentId",
                    "NOT_IN_DEPARTMENT",
                    "The agent does not work in the department that has the complaint.");
        }
    }
}
