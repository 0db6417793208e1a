package dev.ringback.platform.idempotency;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Configuration of idempotency keys. */
@ConfigMapping(prefix = "ringback.idempotency")
public interface IdempotencyConfig {
    /** Base64 key of the request hash, at least 32 bytes. */
    String hashKey();

    /** How long an answer can be had again, in wall time. */
    @WithDefault("7D")
    Duration retention();
}
