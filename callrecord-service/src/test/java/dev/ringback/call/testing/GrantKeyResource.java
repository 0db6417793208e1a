package dev.ringback.call.testing;

import dev.ringback.call.grant.Grants;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Gives the service the public key that belongs to {@link Grants}. */
public class GrantKeyResource implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        return Map.of("ringback.grant.public-key", Grants.publicKey());
    }

    @Override
    public void stop() {
        // The key ends with the JVM.
    }
}
