package dev.ringback.task.masterdata;

import dev.ringback.task.audit.Actor;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who changes master data.
 *
 * @param actor who the token says asks, or the agent who verifies, or the source whose file is taken in
 * @param reason why, numbers masked; null for a verification without a note
 */
public record Author(Actor actor, Instant at, @Nullable String reason) {

    /** The name the change is recorded under. */
    public String subject() {
        return actor.subject();
    }
}
