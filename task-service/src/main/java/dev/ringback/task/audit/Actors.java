package dev.ringback.task.audit;

import dev.ringback.platform.security.CurrentUser;
import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import org.jboss.logging.MDC;

/** Tells who does what is running. */
@ApplicationScoped
public class Actors {

    private final CurrentUser user;

    Actors(CurrentUser user) {
        this.user = user;
    }

    /** Whoever sent the running request; the service itself where there is none. */
    public Actor now() {
        if (!Arc.container().requestContext().isActive()) {
            return Actor.job("task-service");
        }
        return new Actor(user.subject(), user.roles(), Objects.toString(MDC.get("requestId"), null));
    }
}
