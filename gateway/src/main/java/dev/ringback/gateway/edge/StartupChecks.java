package dev.ringback.gateway.edge;

import dev.ringback.gateway.limit.BodyConfig;
import dev.ringback.gateway.limit.RateLimitConfig;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Looks at the configuration before the gateway takes requests, and names every fault at once. */
@Singleton
final class StartupChecks {

    private static final String DEVELOPMENT = "development";

    private final RateLimitConfig rate;
    private final BodyConfig bodies;
    private final String mode;
    private final String issuer;

    StartupChecks(
            RateLimitConfig rate,
            BodyConfig bodies,
            @ConfigProperty(name = "ringback.clock.mode", defaultValue = "production") String mode,
            @ConfigProperty(name = "quarkus.oidc.auth-server-url") String issuer) {
        this.rate = rate;
        this.bodies = bodies;
        this.mode = mode;
        this.issuer = issuer;
    }

    void check(@Observes @Priority(1) StartupEvent event) {
        List<String> faults = faults();
        if (!faults.isEmpty()) {
            throw new IllegalStateException("Refusing to start: " + String.join("; ", faults));
        }
    }

    /** Everything that is wrong. */
    List<String> faults() {
        List<String> faults = new ArrayList<>();
        if (rate.requestsPerSecond() < 1 || rate.burst() < 1 || rate.callers() < 1) {
            faults.add("ringback.gateway.rate-limit.* must be at least 1");
        }
        if (bodies.ordinary().asLongValue() < 1 || bodies.bulk().asLongValue() < 1) {
            faults.add("ringback.gateway.body.ordinary and .bulk must be at least 1 byte");
        }
        if (!mode.equalsIgnoreCase(DEVELOPMENT) && !issuer.startsWith("https://")) {
            faults.add("quarkus.oidc.auth-server-url must be https in production");
        }
        return faults;
    }
}
