package dev.ringback.task.masterdata;

import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.text.FreeText;
import dev.ringback.task.audit.Actor;
import dev.ringback.task.audit.Actors;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Tells who changes something in the running request. */
@ApplicationScoped
public class Authors {

    private final Actors actors;
    private final BusinessClock clock;

    Authors(Actors actors, BusinessClock clock) {
        this.actors = actors;
        this.clock = clock;
    }

    /** Whoever asks, now, for a reason whose numbers are masked. */
    public Author now(String reason) {
        return new Author(actors.now(), clock.now(), FreeText.withoutNumbers(reason));
    }

    /** An agent of the directory who verifies in the running request. */
    public Author agent(String agentId, Instant at, @Nullable String note) {
        Actor actor = actors.now();
        return new Author(new Actor(agentId, actor.roles(), actor.requestId()), at, note);
    }
}
