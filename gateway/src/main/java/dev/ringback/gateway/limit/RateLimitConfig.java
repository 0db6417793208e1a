package dev.ringback.gateway.limit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How many requests one caller may send. Counted by each gateway process for itself. */
@ConfigMapping(prefix = "ringback.gateway.rate-limit")
public interface RateLimitConfig {

    /** Requests a second, in the long run. */
    @WithDefault("500")
    long requestsPerSecond();

    /** Requests at once, after a rest. */
    @WithDefault("1000")
    long burst();

    /** How many callers are told apart at one time; those beyond share one allowance. */
    @WithDefault("100000")
    int callers();
}
