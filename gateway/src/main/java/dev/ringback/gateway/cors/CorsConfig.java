package dev.ringback.gateway.cors;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Cross-origin calls from browsers. */
@ConfigMapping(prefix = "ringback.gateway.cors")
public interface CorsConfig {

    /**
     * Origins whose pages may call the API, such as {@code https://desk.example.com}: scheme, host and port, nothing else.
     * Without any, none may in production, and in development those of this machine.
     */
    Optional<List<String>> origins();

    /** How long a browser may remember that it may. */
    @WithDefault("10M")
    Duration maxAge();
}
