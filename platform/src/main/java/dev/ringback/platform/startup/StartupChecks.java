package dev.ringback.platform.startup;

import dev.ringback.platform.clock.ClockConfig;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Looks at the whole configuration before the service takes work, and names every fault at once. */
@ApplicationScoped
class StartupChecks {
    private static final int KEY_BYTES = 32;

    private final ClockConfig clock;
    private final String idempotencyKey;
    private final String issuer;

    StartupChecks(
            ClockConfig clock,
            @ConfigProperty(name = "ringback.idempotency.hash-key") String idempotencyKey,
            @ConfigProperty(name = "quarkus.oidc.auth-server-url") String issuer) {
        this.clock = clock;
        this.idempotencyKey = idempotencyKey;
        this.issuer = issuer;
    }

    void check(@Observes @Priority(1) StartupEvent event) {
        List<String> faults = faults();
        if (!faults.isEmpty()) {
            throw new IllegalStateException("Refusing to start: " + String.join("; ", faults));
        }
    }

    private List<String> faults() {
        List<String> faults = new ArrayList<>();
        if (decodedLength(idempotencyKey) < KEY_BYTES) {
            faults.add("ringback.idempotency.hash-key must be base64 of at least " + KEY_BYTES + " bytes");
        }
        if (clock.mode() == ClockConfig.Mode.PRODUCTION) {
            if (clock.file().isPresent()) {
                faults.add("ringback.clock.file is set, but production time cannot be moved");
            }
            if (issuer.startsWith("http://")) {
                faults.add("quarkus.oidc.auth-server-url must be https in production");
            }
        }
        return faults;
    }

    private static int decodedLength(String base64) {
        try {
            return Base64.getDecoder().decode(base64).length;
        } catch (IllegalArgumentException notBase64) {
            return 0;
        }
    }
}
