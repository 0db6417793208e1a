package dev.ringback.gateway.proxy;

import io.vertx.core.http.RequestOptions;
import java.net.URI;

/** One process of a service. Safe for all event loops. */
final class Instance {

    private final String host;
    private final int port;
    private final boolean tls;
    private final String origin;
    private volatile boolean refused;
    private volatile long refusedAtNanos;

    /**
     * @throws IllegalArgumentException if the address is more or less than scheme, host and port
     */
    Instance(URI address) {
        boolean https = "https".equals(address.getScheme());
        boolean plain = "http".equals(address.getScheme());
        String path = address.getRawPath();
        if ((!https && !plain)
                || address.getHost() == null
                || address.getRawQuery() != null
                || address.getRawUserInfo() != null
                || (path != null && !path.isEmpty() && !path.equals("/"))) {
            throw new IllegalArgumentException("Not of the form http://host:port: " + address);
        }
        this.host = address.getHost();
        this.tls = https;
        int standard = https ? 443 : 80;
        this.port = address.getPort() < 0 ? standard : address.getPort();
        this.origin = address.getScheme() + "://" + host + (port == standard ? "" : ":" + port);
    }

    RequestOptions target() {
        return new RequestOptions().setHost(host).setPort(port).setSsl(tls);
    }

    /** How the instance begins absolute addresses of itself. */
    String origin() {
        return origin;
    }

    void refuses(long nowNanos) {
        refusedAtNanos = nowNanos;
        refused = true;
    }

    void accepts() {
        if (refused) {
            refused = false;
        }
    }

    boolean refusedWithin(long nanos, long nowNanos) {
        return refused && nowNanos - refusedAtNanos < nanos;
    }

    @Override
    public String toString() {
        return origin;
    }
}
