package dev.ringback.task.demand;

import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.security.CurrentUser;
import dev.ringback.task.directory.AgentDirectory;
import dev.ringback.task.directory.OrgUnits;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;

/** Who acts, and when in business time. */
@ApplicationScoped
class Acting {

    private final CurrentUser user;
    private final AgentDirectory directory;
    private final OrgUnits units;
    private final BusinessClock clock;

    Acting(CurrentUser user, AgentDirectory directory, OrgUnits units, BusinessClock clock) {
        this.user = user;
        this.directory = directory;
        this.units = units;
        this.clock = clock;
    }

    /** Whether who acts filed the form, or is of the unit that asked or of one below it. */
    boolean asked(DemandView form) {
        if (form.filedBy().equals(user.subject())) {
            return true;
        }
        String unit = directory.lastUnitOf(user.agentId());
        return unit != null && units.within(unit, form.orgUnitId());
    }

    String subject() {
        return user.subject();
    }

    Instant now() {
        return clock.now();
    }

    LocalDate today() {
        return clock.today();
    }
}
