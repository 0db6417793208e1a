package dev.ringback.task.demand;

import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.security.CurrentUser;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;

/** Who acts, and when in business time. */
@ApplicationScoped
class Acting {

    private final CurrentUser user;
    private final BusinessClock clock;

    Acting(CurrentUser user, BusinessClock clock) {
        this.user = user;
        this.clock = clock;
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
