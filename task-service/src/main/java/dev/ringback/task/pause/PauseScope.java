package dev.ringback.task.pause;

import dev.ringback.platform.problem.CommonError;
import dev.ringback.platform.problem.ProblemException;
import dev.ringback.platform.security.CurrentUser;
import dev.ringback.platform.security.Roles;
import dev.ringback.task.directory.AgentDirectory;
import dev.ringback.task.directory.OrgUnits;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** For whom the caller may pause: an administrator and the telephone system for all, a supervisor for the own unit and all below it. */
@ApplicationScoped
class PauseScope {

    private final CurrentUser user;
    private final AgentDirectory directory;
    private final OrgUnits units;

    PauseScope(CurrentUser user, AgentDirectory directory, OrgUnits units) {
        this.user = user;
        this.directory = directory;
        this.units = units;
    }

    String subject() {
        return user.subject();
    }

    /** Refuses a unit that nobody knows, and one that is not the caller's. */
    void require(@Nullable String unit) {
        if (unit != null && !units.exists(unit)) {
            throw new ProblemException(CommonError.VALIDATION_FAILED)
                    .violation("orgUnitId", "UNKNOWN_UNIT", "no such unit in the directory");
        }
        requireKnown(unit);
    }

    /** Refuses a unit that is not the caller's. */
    void requireKnown(@Nullable String unit) {
        boolean everywhere = user.has(Roles.ADMIN) || user.has(Roles.CRM);
        if (!everywhere && (unit == null || !units.within(unit, directory.unitOf(user.agentId())))) {
            throw new ProblemException(CommonError.FORBIDDEN);
        }
    }
}
