package dev.ringback.task.masterdata;

import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.security.CurrentUser;
import dev.ringback.platform.text.FreeText;
import jakarta.enterprise.context.ApplicationScoped;

/** Tells who changes something in the running request. */
@ApplicationScoped
public class Authors {

    private final CurrentUser user;
    private final BusinessClock clock;

    Authors(CurrentUser user, BusinessClock clock) {
        this.user = user;
        this.clock = clock;
    }

    /** Whoever asks, now, for a reason whose numbers are masked. */
    public Author now(String reason) {
        return new Author(user.subject(), clock.now(), FreeText.withoutNumbers(reason));
    }
}
