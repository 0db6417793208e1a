package dev.ringback.gateway.edge;

import dev.ringback.gateway.cors.CorsConfig;
import dev.ringback.gateway.limit.BodyConfig;
import dev.ringback.gateway.limit.RateLimitConfig;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Looks at the configuration before the gateway takes requests, and names every fault at once. */
@Singleton
final class StartupChecks {

    private static final String DEVELOPMENT = "development";

    /** Scheme, host and port as browsers send them: nothing behind, and no wildcard. */
    private static final Pattern ORIGIN = Pattern.compile("https?://[a-z0-9.:\\[\\]-]+");

    private final RateLimitConfig rate;
    private final BodyConfig bodies;
    private final CorsConfig cors;
    private final String mode;
    private final String issuer;

    StartupChecks(
            RateLimitConfig rate,
            BodyConfig bodies,
            CorsConfig cors,
            @ConfigProperty(name = "ringback.clock.mode", defaultValue = "production") String mode,
            @ConfigProperty(name = "quarkus.oidc.auth-server-url") String issuer) {
        this.rate = rate;
        this.bodies = bodies;
        this.cors = cors;
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
        if (!isDevelopment() && !issuer.startsWith("https://")) {
            faults.add("quarkus.oidc.auth-server-url must be https in production");
        }
        cors.origins().orElse(List.of()).stream()
                .filter(origin ->
                        !ORIGIN.matcher(origin).matches() || !(isDevelopment() || origin.startsWith("https://")))
                .forEach(origin -> faults.add("ringback.gateway.cors.origins: " + origin
                        + " is no origin such as https://desk.example.com (http only in development)"));
        return faults;
    }

    private boolean isDevelopment() {
        return mode.equalsIgnoreCase(DEVELOPMENT);
    }
}
