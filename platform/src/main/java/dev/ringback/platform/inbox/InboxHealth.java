package dev.ringback.platform.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** A service whose consumer thread died must be restarted. */
@Liveness
@ApplicationScoped
class InboxHealth implements HealthCheck {
    private final InboxConsumer consumer;

    InboxHealth(InboxConsumer consumer) {
        this.consumer = consumer;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("inbox-consumer")
                .status(consumer.alive())
                .build();
    }
}
