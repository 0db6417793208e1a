package dev.ringback.gateway.limit;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How large a request body may be. */
@ConfigMapping(prefix = "ringback.gateway.body")
public interface BodyConfig {

    /** One JSON document. */
    @WithDefault("1M")
    MemorySize ordinary();

    /** A bulk import. */
    @WithDefault("2G")
    MemorySize bulk();

    /**
     * How much of a refused body is still read and thrown away, so that the client sees the refusal and not a broken
     * connection; then the connection is closed.
     */
    @WithDefault("64M")
    MemorySize discarded();
}
