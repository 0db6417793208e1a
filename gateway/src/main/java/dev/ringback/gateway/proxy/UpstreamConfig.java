package dev.ringback.gateway.proxy;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Where the services are and how they are talked to. */
@ConfigMapping(prefix = "ringback.gateway")
public interface UpstreamConfig {

    /** Addresses of each service's instances, by service name; scheme, host and port only. */
    Map<String, List<URI>> url();

    /** Connections. */
    Pool pool();

    /** How long to wait. */
    Timeout timeout();

    /** Connections to the services. */
    interface Pool {
        /** Most connections to one instance. */
        @WithDefault("64")
        int size();

        /** Most requests that wait for a connection to one instance; those beyond get 503. */
        @WithDefault("1000")
        int waiting();

        /** How long a connection is kept for the next request. Shorter than the services keep theirs. */
        @WithDefault("30S")
        Duration keepAlive();
    }

    /** Time limits. */
    interface Timeout {
        /** To open a connection. */
        @WithDefault("2S")
        Duration connect();

        /** From the last byte sent to a service to its answer; for a paused upload also to its taking more. */
        @WithDefault("30S")
        Duration response();

        /** How long an instance that refused a connection is passed over while others take them. */
        @WithDefault("2S")
        Duration refused();
    }
}
